package org.parzen.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// A place where studies live. Safe for use by several threads, and, where it is a file or a
/// server, by several processes.
///
/// Every method throws [org.parzen.study.StudyException] for what a user can understand.
public interface StudyStore extends AutoCloseable {

  /// Makes a study.
  ///
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the name is taken
  StudyView create(StudySpec spec);

  /// Makes a study in whose queue these trials are from the start. A store that can do so does it
  /// in one piece: nobody ever sees the study without them.
  ///
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the name is taken
  default StudyView create(StudySpec spec, List<FrozenTrial> queue) {
    StudyView made = create(spec);
    queue.forEach(trial -> add(made.ref(), trial));
    return refresh(made);
  }

  /// The names of all studies, in the order in which they were made.
  List<String> names();

  /// The study of a name.
  ///
  /// @throws org.parzen.study.StudyException.NoSuchStudy where there is none
  StudyView open(String name);

  /// The study as it is now. Reads only what is new and what had not finished; returns the same
  /// view where nothing changed.
  StudyView refresh(StudyView known);

  /// The study as this store knows it: with all that was done through it, and with what others did
  /// as it was when somebody last looked. Reads nothing where reading costs something.
  default StudyView known(StudyView view) {
    return refresh(view);
  }

  /// Gives a study another name. Views of it under the old name can not be refreshed any more.
  ///
  /// @throws org.parzen.study.StudyException.NoSuchStudy where there is none of the old name
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the new name is taken
  void rename(String from, String to);

  /// Removes a study with all its trials.
  ///
  /// @throws org.parzen.study.StudyException.NoSuchStudy where there is none
  void delete(String name);

  /// Begins a trial: the oldest one of the queue, or a new one with the next number. No two callers
  /// get the same one, in this process or another. Committed when this returns, together with the
  /// given system attributes.
  FrozenTrial begin(StudyRef study, Instant at, Attributes system);

  /// Adds a trial in any state and gives it the next number. Committed when this returns.
  FrozenTrial add(StudyRef study, FrozenTrial trial);

  /// Adds many trials, as for a copy: each gets the next number. Others may add theirs in between,
  /// because they must not wait long. Committed when this returns.
  ///
  /// @throws org.parzen.study.StudyException where one of them can not be taken; none is added then
  List<FrozenTrial> addAll(StudyRef study, List<FrozenTrial> trials);

  /// The id that the storage gave to a trial: Optuna's notes, artifacts and ancestors name it by
  /// that.
  ///
  /// @throws org.parzen.study.StudyException.NoSuchTrial where there is none of that number
  long id(StudyRef study, int number);

  /// Says that a process still works on trials: sets its attribute of the study, and the time that
  /// Optuna looks at for each trial that still runs. Follows within 50 ms, and is not worth waiting
  /// for the disk.
  void beat(StudyRef study, StudyEvent.SystemAttributeSet worker, Collection<Integer> trials);

  /// Changes a trial. [TrialEvent.Ended] and [TrialEvent.Requeued] are safe on disk when this
  /// returns; the others follow within 50 ms.
  ///
  /// @throws org.parzen.study.StudyException.TrialFinished where the trial has finished already
  void apply(StudyRef study, TrialEvent event);

  /// Changes a study as a whole. Safe on disk when this returns.
  void apply(StudyRef study, StudyEvent event);

  /// Whether it is certain what the times mean. Where it is not, they are those of the place where
  /// they were written, and whoever opens the storage may say which one that was.
  default boolean areTimesCertain() {
    return true;
  }

  /// Returns when everything that was applied before is committed.
  void flush();

  /// Whether the store waits as long as it takes for room on a full disk or for a server that is
  /// gone, as it does from the start. Where somebody wants an end, what can not be written is an
  /// error instead, also what is waited for already. Called by any thread, which never waits.
  default void setPatient(boolean patient) {}

  /// Commits what is left and lets the store go.
  @Override
  void close();
}

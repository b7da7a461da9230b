package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parzen.study.Amendment;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.FrozenTrial;

/// What this process knows of one study of a file. Used under the store's lock.
final class OpenStudy {

  private static final Logger LOG = System.getLogger(OpenStudy.class.getName());

  private final StudyState state;
  private final TrialIds ids;
  private final ReportsOnDemand reports;

  /// The highest trial id that is known: rows above are new.
  private long lastId;

  private int nextNumber;

  /// Up to which change by others the study is known; they are counted by the [Committer].
  private long seen;

  private @Nullable StudyView latest;

  OpenStudy(
      StudyRef ref,
      StudySpec spec,
      TrialIds ids,
      FinishedAttributes attributes,
      ReportsOnDemand reports,
      long seen) {
    this.state = new StudyState(ref, spec, attributes, reports);
    this.ids = ids;
    this.reports = reports;
    this.seen = seen;
  }

  StudyRef ref() {
    return state.ref();
  }

  ReportsOnDemand reports() {
    return reports;
  }

  long lastId() {
    return lastId;
  }

  int nextNumber() {
    return nextNumber;
  }

  boolean hasSeen(long changes) {
    return seen == changes;
  }

  void see(long changes) {
    seen = changes;
  }

  StudyView view() {
    if (latest == null) {
      latest = state.view();
    }
    return latest;
  }

  /// A trial that waits or runs, if there is one of that number.
  FrozenTrial unfinished(int number) {
    return state.unfinished(number);
  }

  FrozenTrial after(TrialEvent event) {
    return state.after(event);
  }

  void check(List<FrozenTrial> trials) {
    state.check(trials);
  }

  long id(int number) {
    return ids.of(number);
  }

  void apply(StudyEvent event) {
    state.apply(event);
    latest = null;
  }

  /// Takes a trial as this process has just written it.
  void put(long id, FrozenTrial trial) {
    put(id, trial, state::put);
  }

  private void put(long id, FrozenTrial trial, Consumer<FrozenTrial> put) {
    put.accept(trial);
    know(id, trial.number());
    latest = null;
  }

  /// Takes a trial as another process left it. One that contradicts the others is left out, so that
  /// it does not hide the rest.
  void read(long id, FrozenTrial trial) {
    read(id, trial, state::put);
  }

  /// The same for a trial that is there when the study is opened: a finished one comes without its
  /// reports.
  void readEarlier(long id, FrozenTrial trial) {
    read(id, trial, state::putEarlier);
  }

  private void read(long id, FrozenTrial trial, Consumer<FrozenTrial> put) {
    if (isKnown(id, trial)) {
      return;
    }
    try {
      if (ids.of(trial.number()) != 0 && ids.of(trial.number()) != id) {
        throw new StudyException.TrialFinished(trial.number(), "there");
      }
      put(id, trial, put);
    } catch (StudyException e) {
      lastId = Math.max(lastId, id);
      LOG.log(
          Level.WARNING, "Trial {0} of the file is left out: {1}", trial.number(), e.getMessage());
    }
  }

  /// Rows up to an id have been looked at, whether they could be used or not.
  void skipTo(long id) {
    lastId = Math.max(lastId, id);
  }

  private boolean isKnown(long id, FrozenTrial trial) {
    return ids.of(trial.number()) == id
        && (view().recorded().row(trial.number()).isPresent()
            || unfinished(trial.number()).equals(trial));
  }

  private void know(long id, int number) {
    ids.set(number, id);
    lastId = Math.max(lastId, id);
    nextNumber = Math.max(nextNumber, number + 1);
  }

  /// Takes the study's attributes as they are in the file.
  void read(StudySpec spec) {
    StudyView before = view();
    // Amendments are never removed, and not always read.
    before.system().values().keySet().stream()
        .filter(key -> spec.system().get(key).isEmpty() && Amendment.number(key) < 0)
        .map(StudyEvent.SystemAttributeSet::removal)
        .filter(StudyEvent.SystemAttributeSet::isRemoval)
        .forEach(this::apply);
    spec.user()
        .values()
        .forEach(
            (key, value) -> {
              if (!before.user().get(key).equals(Optional.of(value))) {
                apply(new StudyEvent.UserAttributeSet(key, value));
              }
            });
    List<StudyEvent.SystemAttributeSet> changed =
        spec.system().values().entrySet().stream()
            .filter(e -> !before.system().get(e.getKey()).equals(Optional.of(e.getValue())))
            .map(e -> new StudyEvent.SystemAttributeSet(e.getKey(), e.getValue()))
            .toList();
    if (!changed.isEmpty()) {
      apply(new StudyEvent.Together(changed));
    }
  }
}

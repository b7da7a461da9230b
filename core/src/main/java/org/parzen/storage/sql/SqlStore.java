package org.parzen.storage.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.storage.Flusher;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Studies in a database of Optuna's own form, which Python Optuna and other Parzen processes may
/// use at the same time.
///
/// Each study that was opened is kept in memory; what others change is found when a view is
/// refreshed and before a trial is begun or added. The database decides on numbers, on who gets a
/// waiting trial, and on whether a trial may still be changed.
public final class SqlStore implements StudyStore {

  /// How many trials are added in one transaction: others wait for it.
  private static final int CHUNK = 200;

  private final Database database;
  private final boolean readOnly;
  private final Tables tables;
  private final Committer committer;
  private final Flusher flusher;
  private final StudyReader reader;
  private final TrialChanges changes;

  /// Guards what is known of the studies, and the queue of changes.
  private final Object lock = new Object();

  private final Map<Long, OpenStudy> studies = new HashMap<>();

  /// @param durability what a finished trial survives
  SqlStore(Database database, Durability durability, boolean readOnly) {
    this.database = database;
    this.readOnly = readOnly;
    this.tables = Tables.of(database);
    this.committer = new Committer(database, durability, lock);
    this.reader = new StudyReader(tables, committer, lock);
    this.changes = new TrialChanges(tables, reader, lock);
    this.flusher = new Flusher(committer::flush, database.where());
  }

  /// Whether what is shown is a copy, because the file can not be read in place.
  public boolean isCopy() {
    return database.isCopy();
  }

  @Override
  public StudyView create(StudySpec spec) {
    return create(spec, List.of());
  }

  @Override
  public StudyView create(StudySpec spec, List<FrozenTrial> queue) {
    database.names().require(spec);
    queue.forEach(database.names()::require);
    Change<OpenStudy> change =
        new Change<>(
            Change.Urgency.ONCE,
            Change.Subject.NONE,
            _ -> changes.create(spec, queue),
            study -> studies.put(study.ref().id(), study));
    try {
      return view(commit(change));
    } catch (StudyException.UnusableStorage e) {
      database.abandon();
      throw e;
    }
  }

  @Override
  public List<String> names() {
    return committer.read(_ -> tables.studies().names());
  }

  @Override
  public StudyView open(String name) {
    StudyRef ref = committer.read(_ -> tables.studies().require(name));
    return refresh(opened(ref));
  }

  @Override
  public StudyView refresh(StudyView known) {
    return refresh(opened(known.ref()));
  }

  private StudyView refresh(OpenStudy study) {
    try {
      if (committer.isNews(study)) {
        committer.read(_ -> reader.update(study));
      }
    } catch (StudyException.NoSuchStudy e) {
      forget(study.ref());
      throw e;
    }
    return view(study);
  }

  @Override
  public StudyView known(StudyView view) {
    return view(opened(view.ref()));
  }

  @Override
  public void rename(String from, String to) {
    database.names().requireStudy(to);
    commit(
        new Change<>(
            Change.Urgency.SAFE,
            Change.Subject.NONE,
            _ -> tables.studies().rename(from, to),
            this::forget));
  }

  @Override
  public void delete(String name) {
    commit(
        new Change<>(
            Change.Urgency.SAFE,
            Change.Subject.NONE,
            _ -> tables.studies().delete(name),
            this::forget));
  }

  @Override
  public FrozenTrial begin(StudyRef study, Instant at, Attributes system) {
    database.names().require(system);
    OpenStudy open = opened(study);
    return commit(changes.begin(open, Times.stored(at), system)).trial();
  }

  @Override
  public FrozenTrial add(StudyRef study, FrozenTrial trial) {
    database.names().require(trial);
    return commit(changes.add(opened(study), trial.in(stored(trial.state())))).trial();
  }

  @Override
  public List<FrozenTrial> addAll(StudyRef study, List<FrozenTrial> trials) {
    trials.forEach(database.names()::require);
    OpenStudy open = opened(study);
    synchronized (lock) {
      open.check(trials);
    }
    List<FrozenTrial> added = new ArrayList<>(trials.size());
    for (int from = 0; from < trials.size(); from += CHUNK) {
      List<FrozenTrial> chunk =
          trials.subList(from, Math.min(from + CHUNK, trials.size())).stream()
              .map(trial -> trial.in(stored(trial.state())))
              .toList();
      commit(changes.addAll(open, chunk)).forEach(placed -> added.add(placed.trial()));
    }
    return added;
  }

  @Override
  public long id(StudyRef study, int number) {
    long id = opened(study).id(number);
    if (id == 0) {
      throw new StudyException.NoSuchTrial(study.name(), number);
    }
    return id;
  }

  @Override
  public void apply(StudyRef study, TrialEvent event) {
    requireWritable();
    database.names().require(event);
    OpenStudy open = opened(study);
    Change<TrialChanges.Placed> change;
    synchronized (lock) {
      change = changes.apply(open, event);
      committer.submit(change);
    }
    if (change.urgency() == Change.Urgency.SOON) {
      flusher.want();
    } else {
      committer.commit(change);
    }
  }

  @Override
  public void beat(
      StudyRef study, StudyEvent.SystemAttributeSet worker, Collection<Integer> trials) {
    requireWritable();
    OpenStudy open = opened(study);
    synchronized (lock) {
      committer.submit(changes.beat(open, worker, trials));
    }
    flusher.want();
  }

  @Override
  public void apply(StudyRef study, StudyEvent event) {
    database.names().require(event);
    commit(changes.apply(opened(study), event));
  }

  @Override
  public void setPatient(boolean patient) {
    committer.setPatient(patient);
  }

  @Override
  public boolean areTimesCertain() {
    return database.times().certain();
  }

  @Override
  public void flush() {
    committer.flush();
  }

  @Override
  public void close() {
    flusher.close();
    committer.close();
  }

  private <T> T commit(Change<T> change) {
    requireWritable();
    synchronized (lock) {
      committer.submit(change);
    }
    return committer.commit(change);
  }

  private void requireWritable() {
    if (readOnly) {
      throw new StudyException.UnusableStorage(
          "%s is opened read-only. Open it for writing to change it.".formatted(database.name()));
    }
  }

  /// What is known of a study, read from the database where nothing is.
  private OpenStudy opened(StudyRef ref) {
    OpenStudy known = known(ref);
    return known != null ? known : committer.alone(() -> load(ref));
  }

  private OpenStudy load(StudyRef ref) {
    OpenStudy study = Optional.ofNullable(known(ref)).orElseGet(() -> reader.load(ref.name()));
    if (!study.ref().equals(ref)) {
      throw new StudyException.NoSuchStudy(ref.name(), names());
    }
    synchronized (lock) {
      studies.put(ref.id(), study);
    }
    return study;
  }

  private @Nullable OpenStudy known(StudyRef ref) {
    synchronized (lock) {
      OpenStudy study = studies.get(ref.id());
      return study != null && study.ref().equals(ref) ? study : null;
    }
  }

  private void forget(StudyRef ref) {
    synchronized (lock) {
      studies.remove(ref.id());
    }
  }

  private StudyView view(OpenStudy study) {
    synchronized (lock) {
      return study.view();
    }
  }

  private static TrialState stored(TrialState state) {
    return switch (state) {
      case TrialState.Waiting waiting -> waiting;
      case TrialState.Running(var start) -> new TrialState.Running(Times.stored(start));
      case TrialState.Complete(var start, var end, var values) ->
          new TrialState.Complete(Times.stored(start), Times.stored(end), values);
      case TrialState.Pruned(var start, var end, var values) ->
          new TrialState.Pruned(Times.stored(start), Times.stored(end), values);
      case TrialState.Failed(var start, var end) ->
          new TrialState.Failed(Times.stored(start), Times.stored(end));
    };
  }
}

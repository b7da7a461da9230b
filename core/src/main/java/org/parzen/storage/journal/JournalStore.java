package org.parzen.storage.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parzen.storage.Flusher;
import org.parzen.storage.StudyStore;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// Studies in a log of Optuna's `JournalStorage`, which Python Optuna and other Parzen processes
/// may use at the same time, also over the network.
///
/// All of the log is read once and kept in memory; after that only what is appended. The log alone
/// decides what counts: who begins a trial, which number it gets, and what came too late.
public final class JournalStore implements StudyStore {

  /// How many trials are added in one piece: others wait for it.
  private static final int CHUNK = 2000;

  private final Path path;
  private final boolean readOnly;
  private final Journal journal;
  private final Changes changes;
  private final Commits commits;
  private final Flusher flusher;

  /// Guards the journal, and the queue of changes.
  private final Object lock = new Object();

  private JournalStore(
      Path path, Durability durability, ZoneId zone, Waiting waiting, boolean readOnly) {
    LogFile file = new LogFile(path);
    this.path = path;
    this.readOnly = readOnly;
    this.journal = new Journal(file, zone);
    this.changes = new Changes(journal);
    this.commits = new Commits(file, journal, durability, waiting, lock);
    synchronized (lock) {
      commits.catchUp();
    }
    this.flusher = new Flusher(commits::flush, String.valueOf(path.getFileName()));
  }

  /// Opens a log; the first change makes it where it is absent.
  ///
  /// @param zone what times without a zone mean: the local one of whoever wrote them
  /// @throws StudyException.UnusableStorage where the path can not be a log: says why
  public static JournalStore open(Path path, Durability durability, ZoneId zone) {
    return open(path, durability, zone, Waiting.UNHEARD);
  }

  /// As [#open(Path, Durability, ZoneId)].
  ///
  /// @param waiting hears when others keep the log locked, or the disk is full
  public static JournalStore open(Path path, Durability durability, ZoneId zone, Waiting waiting) {
    LogAccess.requireWritable(path);
    return new JournalStore(path, durability, zone, waiting, false);
  }

  /// Opens a log for viewing: neither it nor its lock is ever touched.
  ///
  /// @throws StudyException.UnusableStorage where the path is not a log: says why
  public static JournalStore openReadOnly(Path path, ZoneId zone) {
    LogAccess.requireReadable(path);
    return new JournalStore(path, Durability.PROCESS, zone, Waiting.UNHEARD, true);
  }

  @Override
  public StudyView create(StudySpec spec) {
    return create(spec, List.of());
  }

  @Override
  public StudyView create(StudySpec spec, List<FrozenTrial> queue) {
    return commit(() -> changes.create(spec, queue));
  }

  @Override
  public List<String> names() {
    return read(Replay::names);
  }

  @Override
  public StudyView open(String name) {
    return read(replay -> replay.require(name).view());
  }

  @Override
  public StudyView refresh(StudyView known) {
    return read(replay -> replay.require(known.ref()).view());
  }

  @Override
  public void rename(String from, String to) {
    commit(() -> changes.rename(from, to));
  }

  @Override
  public void delete(String name) {
    commit(() -> changes.delete(name));
  }

  @Override
  public FrozenTrial begin(StudyRef study, Instant at, Attributes system) {
    while (true) {
      try {
        return commit(() -> changes.begin(study, at, system));
      } catch (StudyException.TrialTaken e) {
        // The lock was taken over while this process slept, and so was the trial: the next one.
      }
    }
  }

  @Override
  public FrozenTrial add(StudyRef study, FrozenTrial trial) {
    return commit(() -> changes.addAll(study, List.of(trial))).getFirst();
  }

  @Override
  public List<FrozenTrial> addAll(StudyRef study, List<FrozenTrial> trials) {
    read(
        replay -> {
          replay.require(study).check(trials);
          return study;
        });
    List<FrozenTrial> added = new ArrayList<>(trials.size());
    for (int from = 0; from < trials.size(); from += CHUNK) {
      List<FrozenTrial> chunk = trials.subList(from, Math.min(from + CHUNK, trials.size()));
      added.addAll(commit(() -> changes.addAll(study, chunk)));
    }
    return added;
  }

  @Override
  public long id(StudyRef study, int number) {
    return read(replay -> replay.require(study).id(number));
  }

  /// Logs have no heartbeats of Optuna's: only the attribute is kept.
  @Override
  public void beat(
      StudyRef study, StudyEvent.SystemAttributeSet worker, Collection<Integer> trials) {
    submit(() -> changes.beat(study, worker));
    flusher.want();
  }

  @Override
  public void apply(StudyRef study, TrialEvent event) {
    Change<Boolean> change =
        submit(
            () -> {
              if (!changes.knows(study, event.number())) {
                commits.catchUp();
              }
              return changes.apply(study, event);
            });
    if (change.isAwaited()) {
      commits.commit(change);
    } else {
      flusher.want();
    }
  }

  @Override
  public void apply(StudyRef study, StudyEvent event) {
    commit(() -> changes.apply(study, event));
  }

  @Override
  public void setPatient(boolean patient) {
    commits.setPatient(patient);
  }

  @Override
  public boolean areTimesCertain() {
    return read(Replay::areTimesCertain);
  }

  @Override
  public void flush() {
    commits.flush();
  }

  @Override
  public void close() {
    flusher.close();
    commits.close();
  }

  private <T> T read(Function<Replay, T> reading) {
    synchronized (lock) {
      commits.catchUp();
      return reading.apply(journal.replay());
    }
  }

  private <T> T commit(Supplier<Change<T>> change) {
    return commits.commit(submit(change));
  }

  /// Queues a change. What nobody waits for is visible from now on.
  private <T> Change<T> submit(Supplier<Change<T>> making) {
    if (readOnly) {
      throw new StudyException.UnusableStorage(
          "The study file %s is opened read-only. Open it for writing to change it."
              .formatted(path));
    }
    synchronized (lock) {
      Change<T> change = making.get();
      if (!change.isAwaited()) {
        change.again();
      }
      commits.submit(change);
      return change;
    }
  }
}

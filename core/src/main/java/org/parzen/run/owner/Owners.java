package org.parzen.run.owner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Watches whose running trials of a study are, and finds those that nobody works on any more. To
/// be asked every few seconds, by one that stays. Safe for use by several threads.
///
/// A worker of the same machine is alive or not, which is seen at once. Of another one only its
/// heartbeats are seen: it is taken to be gone when nothing came for a minute *while this process
/// watched*, by this process's own clock that nobody can set. So clocks that differ or jump decide
/// nothing, and neither does it when this process itself was asleep.
public final class Owners {

  /// How often a worker says that it lives. Often enough that somebody who comes knows it soon, and
  /// seldom enough that the file is left alone: a beat makes every other process read a little.
  public static final Duration INTERVAL = Duration.ofSeconds(5);

  /// After how long without a sign a worker of another place is gone: twelve beats, more than a
  /// locked file, a full disk or a garbage collection takes. Whoever comes back later, such as a
  /// laptop that was closed, has its result counted all the same.
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Who looked so long ago was asleep, and begins to watch anew.
  private static final Duration ASLEEP = PATIENCE.dividedBy(2);

  /// How many times as long as the longest finished trial one without a worker may run.
  private static final int LONG = 10;

  private static final Duration SHORTEST_LONG = Duration.ofHours(1);
  private static final Duration LONG_WITHOUT_OTHERS = Duration.ofDays(1);

  private final LongSupplier nanos;
  private final Map<String, Watched> watched = new HashMap<>();
  private long lastLook;

  /// @param beats -1 where the study does not remember the worker
  private record Watched(long beats, long since) {}

  public Owners() {
    this(System::nanoTime);
  }

  /// @param nanos a clock that never jumps
  Owners(LongSupplier nanos) {
    this.nanos = nanos;
    this.lastLook = nanos.getAsLong();
  }

  /// The running trials whose workers are gone, by number, as far as that is known by now.
  public synchronized List<Abandoned> look(StudyView view) {
    long now = nanos.getAsLong();
    if (now - lastLook > ASLEEP.toNanos()) {
      watched.clear();
    }
    lastLook = now;
    List<Abandoned> abandoned = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FrozenTrial trial : view.running()) {
      Worker.idOf(trial)
          .ifPresent(
              id -> {
                seen.add(id);
                judge(id, view, now)
                    .ifPresent(why -> abandoned.add(new Abandoned(trial.number(), why)));
              });
    }
    Worker.of(view).keySet().forEach(seen::add);
    watched.keySet().retainAll(seen);
    return abandoned;
  }

  /// The workers that are gone and have no running trial left: nobody needs to remember them.
  public synchronized List<Worker> forgettable(StudyView view) {
    Set<String> busy = new HashSet<>();
    view.running().forEach(trial -> Worker.idOf(trial).ifPresent(busy::add));
    return Worker.of(view).values().stream()
        .filter(worker -> !busy.contains(worker.id()))
        .filter(worker -> judge(worker.id(), view, nanos.getAsLong()).isPresent())
        .toList();
  }

  private Optional<Abandoned.Why> judge(String id, StudyView view, long now) {
    Optional<Worker> worker = Worker.find(id, view);
    return switch (worker.map(Worker::sign).orElse(Worker.Sign.UNKNOWN)) {
      case ALIVE -> Optional.empty();
      case GONE -> Optional.of(Abandoned.Why.PROCESS_ENDED);
      case UNKNOWN ->
          isSilent(id, worker.map(Worker::beats).orElse(-1L), now)
              ? Optional.of(Abandoned.Why.NO_HEARTBEAT)
              : Optional.empty();
    };
  }

  private boolean isSilent(String id, long beats, long now) {
    Watched before = watched.get(id);
    if (before == null || before.beats() != beats) {
      watched.put(id, new Watched(beats, now));
      return false;
    }
    return now - before.since() >= PATIENCE.toNanos();
  }

  /// The running trials without a worker that run for so long that they were probably forgotten, by
  /// number: ten times as long as any other trial did and an hour at least, or a day where none has
  /// finished. For people to look at.
  public static List<Abandoned> suspects(StudyView view, Instant now) {
    List<FrozenTrial> old =
        view.running().stream()
            .filter(trial -> Worker.idOf(trial).isEmpty())
            .filter(trial -> runsFor(trial, now).compareTo(SHORTEST_LONG) >= 0)
            .toList();
    if (old.isEmpty()) {
      return List.of();
    }
    Duration most = longest(view.finished());
    return old.stream()
        .filter(trial -> runsFor(trial, now).compareTo(most) >= 0)
        .map(trial -> new Abandoned(trial.number(), Abandoned.Why.RUNS_LONG))
        .toList();
  }

  private static Duration runsFor(FrozenTrial trial, Instant now) {
    return trial.start().map(start -> Duration.between(start, now)).orElse(Duration.ZERO);
  }

  private static Duration longest(History history) {
    long micros =
        history
            .rows()
            .mapToLong(row -> history.endMicros(row) - history.startMicros(row))
            .max()
            .orElse(-1);
    if (micros < 0) {
      return LONG_WITHOUT_OTHERS;
    }
    Duration many = Duration.ofMillis(micros / 1000).multipliedBy(LONG);
    return many.compareTo(SHORTEST_LONG) < 0 ? SHORTEST_LONG : many;
  }
}

package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.parzen.plugins.program.limit.Limits;

/// Watches what one trial takes of time, silence, memory and output. Whoever waits for the trial
/// asks it again and again, as often as [#pause] says. Not for several threads.
///
/// Looks at processes cost most, so that there are none where nobody wants what they show. They are
/// the rarer the longer the trial runs, and the more one of them costs: as a rule they take less
/// than a twentieth of the time of one processor.
///
/// A look finds all processes of a trial. Between two looks, glances at the memory of those that
/// are found easily are so many that no more is missed than what happens in the last three per cent
/// of a trial's time, or in its last millisecond: the system keeps for each process that runs the
/// most that it had.
public final class LimitWatch {
  private static final long MILLI = 1_000_000;
  private static final long NEVER = Long.MAX_VALUE;
  private static final int COST_FACTOR = 20;

  /// A busy machine makes a look seem dear: even then there are some in a second.
  private static final long LONGEST_FOR_COST = 250 * MILLI;

  /// The longest pauses between two looks, in nanoseconds. What computes cannot hurry; memory can
  /// be filled in no time.
  private static final long LONGEST_MEMORY = 50 * MILLI;

  private static final long LONGEST_CPU = 1000 * MILLI;
  private static final long SHORTEST_GLANCE = MILLI;
  private static final long SHORTEST_LOOK = 20 * MILLI;

  /// The part of a trial's time so far that a glance may come late.
  private static final int GLANCES = 32;

  private final Limits limits;
  private final Set<Measure> measures;
  private final TreeMeter meter;
  private final long start;
  private final long cpuBefore;
  private long heard;
  private long printed;
  private long nextLook;
  private long nextGlance;
  private long seen;
  private boolean over;
  private Optional<Breach> breach = Optional.empty();

  private LimitWatch(
      Limits limits, Set<Measure> measures, TreeMeter meter, long start, long cpuBefore) {
    if (limits.isRelative()) {
      throw new IllegalArgumentException("A limit that is relative to trial 0 is not known yet.");
    }
    this.limits = limits;
    this.measures = measures;
    this.meter = meter;
    this.start = start;
    this.cpuBefore = cpuBefore;
    this.nextLook = measures.isEmpty() ? NEVER : pauseAfterLook(0);
    this.nextGlance = measures.contains(Measure.MEMORY) ? 0 : NEVER;
  }

  /// Watches a program from its start to its end.
  ///
  /// @param uncounted the number of a process whose memory is not the program's
  /// @param start when it was started, by [System#nanoTime]
  static LimitWatch ofProgram(
      ProcessTree tree, ProcessSpec spec, OptionalLong uncounted, long start) {
    Set<Measure> measures = spec.measures();
    return new LimitWatch(
        spec.limits(), measures, new TreeMeter(tree, measures, true, uncounted), start, 0);
  }

  /// Watches one trial of a program that serves many: what it took before does not count.
  ///
  /// @param wanted what is to be measured even where it is not limited
  static LimitWatch ofTrial(ProcessTree tree, Limits limits, Set<Measure> wanted) {
    Set<Measure> measures = measures(limits, wanted);
    TreeMeter meter = new TreeMeter(tree, measures, false, OptionalLong.empty());
    if (measures.contains(Measure.CPU)) {
      meter.look(0, NEVER);
    }
    return new LimitWatch(limits, measures, meter, System.nanoTime(), meter.cpu());
  }

  /// What has to be measured for these limits and wishes.
  static Set<Measure> measures(Limits limits, Set<Measure> wanted) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    measures.addAll(wanted);
    limits.cpu().ifPresent(_ -> measures.add(Measure.CPU));
    limits.memory().ifPresent(_ -> measures.add(Measure.MEMORY));
    return measures;
  }

  /// Takes note of output that came since the last time.
  public void printed(long bytes) {
    if (bytes > 0) {
      heard = elapsed();
      printed += bytes;
    }
  }

  /// The limit that the trial has gone over, if it has; from then on always the same.
  public Optional<Breach> check() {
    if (breach.isEmpty()) {
      long now = elapsed();
      breach = outputBreach().or(() -> timeBreach(now)).or(() -> useBreach(now));
    }
    return breach;
  }

  /// How many nanoseconds it need not be asked again; not below 0. A program that is waited for may
  /// be looked after earlier, at no cost.
  public long pause() {
    long wall = limits.wall().map(limit -> limit.duration(0).toNanos()).orElse(NEVER);
    long silence = limits.silence().map(limit -> heard + limit.toNanos()).orElse(NEVER);
    long next = Math.min(Math.min(nextLook, nextGlance), Math.min(wall, silence));
    return next == NEVER ? NEVER : Math.max(0, next - elapsed());
  }

  private long elapsed() {
    return System.nanoTime() - start;
  }

  /// What the trial has printed is over the limit; true also of one that has ended meanwhile.
  Optional<Breach> outputBreach() {
    return limits.output().isPresent() && printed > limits.output().getAsLong()
        ? Optional.of(Breach.output(limits.output().getAsLong(), printed))
        : Optional.empty();
  }

  private Optional<Breach> timeBreach(long now) {
    Optional<Duration> wall = limits.wall().map(limit -> limit.duration(0));
    if (wall.isPresent() && now >= wall.get().toNanos()) {
      return wall.map(Breach::wall);
    }
    return limits.silence().filter(limit -> now - heard >= limit.toNanos()).map(Breach::silence);
  }

  private Optional<Breach> useBreach(long now) {
    if (now >= nextLook) {
      // Lanes that look at about the same time share one look.
      meter.look(over ? 0 : Math.min(now, pauseAfterLook(now) / 2), mostMemory());
      nextLook = now + pauseAfterLook(now);
    } else if (now >= nextGlance) {
      meter.glance(mostMemory());
    } else {
      return Optional.empty();
    }
    seen = meter.held() > 0 ? now : seen;
    if (nextGlance != NEVER) {
      nextGlance = now + pauseAfterGlance(now);
    }
    Duration cpu = Duration.ofNanos(meter.cpu() - cpuBefore);
    if (limits.cpu().filter(limit -> cpu.compareTo(limit) >= 0).isPresent()) {
      return limits.cpu().map(limit -> Breach.cpu(limit, cpu));
    }
    // A program that starts another one may look twice its size for a moment.
    boolean again = over;
    over = meter.held() > mostMemory();
    if (over && !again) {
      nextGlance = now + SHORTEST_GLANCE;
    }
    return over && again
        ? Optional.of(Breach.memory(mostMemory(), meter.held()))
        : Optional.empty();
  }

  private long mostMemory() {
    return limits.memory().orElse(NEVER);
  }

  private long pauseAfterGlance(long now) {
    long pause = Math.clamp(now / GLANCES, SHORTEST_GLANCE, LONGEST_MEMORY);
    // The first ones of a Parzen that has just begun seem dear.
    long dear = Math.min(COST_FACTOR * meter.glanceCost(), LONGEST_FOR_COST);
    return Math.max(pause, Math.min(dear, now / 8));
  }

  private long pauseAfterLook(long now) {
    long pause =
        measures.contains(Measure.MEMORY)
            ? Math.clamp(now / 8, SHORTEST_LOOK, LONGEST_MEMORY)
            : Math.clamp(now / 8, SHORTEST_LOOK, LONGEST_CPU);
    if (limits.cpu().isPresent()) {
      // Not before they can have reached it, all processors together.
      long left = limits.cpu().get().toNanos() - (meter.cpu() - cpuBefore);
      long earliest = left / Runtime.getRuntime().availableProcessors();
      pause = Math.min(pause, Math.max(earliest, SHORTEST_LOOK));
    }
    return Math.max(pause, Math.min(COST_FACTOR * meter.cost(), LONGEST_FOR_COST));
  }

  /// Looks once more, at the end of a trial, where that matters.
  public void look() {
    if (measures.contains(Measure.CPU)) {
      meter.look(0, NEVER);
    }
  }

  /// What was measured until now.
  public Usage usage() {
    return usage(meter.cpu() - cpuBefore, meter.peak());
  }

  /// What was measured of a program that has ended. Its memory is not known where it was not looked
  /// at in the second half of its time, or only as it began: that may be far too little.
  ///
  /// @param waited what the program and those computed that were waited for in the end
  /// @param end when it ended, by [System#nanoTime]
  Usage usage(Optional<Duration> waited, long end) {
    long cpu = waited.map(time -> meter.cpu(time.toNanos())).orElse(meter.cpu() - cpuBefore);
    boolean unseen = seen < 2 * SHORTEST_GLANCE || end - start > 2 * seen;
    return usage(cpu, unseen ? OptionalLong.empty() : meter.peak());
  }

  private Usage usage(long cpu, OptionalLong memory) {
    return new Usage(
        measures.contains(Measure.CPU) ? Optional.of(Duration.ofNanos(cpu)) : Optional.empty(),
        memory);
  }
}

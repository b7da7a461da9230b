package org.parzen.plugins.program.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.Breach;
import org.parzen.plugins.program.process.LimitWatch;
import org.parzen.plugins.program.process.Usage;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.trial.FailureKind;

/// A trial's turn with a child, from the thread of the lane: waits for the end of the trial, or
/// brings it about. For one use.
final class Turn {
  private static final long MILLI = 1_000_000;

  /// How often standard error and the limits are looked at.
  private static final long SHORTEST = MILLI;

  private static final long LONGEST = 50 * MILLI;

  /// How long an output may stay open and silent after the program has ended: then others hold it.
  private static final long LINGER = 200 * MILLI;

  /// A surviving daemon that never stops writing must not hold the trial.
  private static final long LONGEST_DRAIN = 5000 * MILLI;

  /// How long the outputs may take to end after everything that held them was ended.
  private static final long LAST_WORDS = 1000 * MILLI;

  /// How often in a row standard error is read before the limits are looked at.
  private static final int ROUNDS = 16;

  private static final int QUOTED = 1000;

  /// What came of a turn. Immutable.
  ///
  /// @param feasible whether all constraints that the child has set are met
  /// @param reason the word for [RunFacts]
  /// @param exitCode empty where the program has not ended
  /// @param goesOn whether the child can serve another trial
  /// @param unheard whether the child ended without a single request
  record Result(
      Outcome outcome,
      boolean feasible,
      String reason,
      double seconds,
      Usage usage,
      OptionalInt exitCode,
      boolean goesOn,
      boolean unheard) {

    /// @param output the end of both outputs
    RunFacts facts(String output) {
      return new RunFacts(exitCode, seconds, usage, reason, Map.of(), output);
    }
  }

  private enum Ending {
    SAID,
    FAULT,
    DIED,
    LIMIT
  }

  private final Child child;
  private final Talk talk;
  private final LimitWatch watch;
  private final long start;
  private Optional<Breach> breach = Optional.empty();
  private long printed;
  private long noticed;
  private boolean closed;

  /// @param limits none of them relative to trial 0
  /// @param start when the trial was begun, by [System#nanoTime]
  Turn(Child child, Talk talk, Limits limits, long start) {
    this.child = child;
    this.talk = talk;
    this.watch = child.watch(limits);
    this.start = start;
  }

  /// Hands the trial to the child and waits. Afterwards no request touches the trial any more. A
  /// child that can not go on has been ended, unless the thread was interrupted.
  ///
  /// @param opening the line that opens the trial
  Result run(String opening) throws InterruptedException {
    try {
      child.open(talk, opening);
      Ending ending = await();
      if (ending != Ending.SAID) {
        end(ending);
      }
      readErrors();
      watch.look();
      return result(ending);
    } finally {
      child.close();
    }
  }

  private Ending await() throws InterruptedException {
    long pause = SHORTEST;
    while (!child.isOver(talk) && child.isAlive()) {
      breach = check();
      if (breach.isPresent()) {
        return Ending.LIMIT;
      }
      child.awaitEnd(talk, Math.min(pause, watch.pause()));
      pause = readErrors() ? SHORTEST : Math.min(2 * pause, LONGEST);
    }
    if (!child.isOver(talk)) {
      awaitRest();
    }
    if (talk.outcome().isEmpty()) {
      return Ending.DIED;
    }
    return talk.isFault() ? Ending.FAULT : Ending.SAID;
  }

  private Optional<Breach> check() {
    long all = talk.printed();
    watch.printed(all - printed);
    printed = all;
    return watch.check();
  }

  /// The program has ended; what it said last may still be in the pipe.
  private void awaitRest() throws InterruptedException {
    long from = System.nanoTime();
    long now = from;
    while (!child.isOver(talk)
        && now - Math.max(from, talk.lastWord()) < LINGER
        && now - from < LONGEST_DRAIN) {
      child.awaitOutput(talk, LINGER);
      now = System.nanoTime();
    }
  }

  /// Ends the child and waits for what it still had to say.
  private void end(Ending ending) throws InterruptedException {
    noticed = System.nanoTime();
    if (ending == Ending.DIED) {
      child.awaitSilence(LINGER);
      closed = child.isAlive();
    }
    child.end();
    child.awaitSilence(LAST_WORDS);
  }

  /// Reads what standard error holds now, but no more than a program can write on and on.
  private boolean readErrors() {
    int rounds = 0;
    while (rounds < ROUNDS && child.readErrors(talk)) {
      rounds++;
    }
    return rounds > 0;
  }

  private Result result(Ending ending) {
    if (talk.error().isPresent()) {
      throw talk.error().get();
    }
    Outcome outcome =
        switch (ending) {
          case SAID, FAULT -> talk.outcome().orElseThrow();
          case DIED -> Outcome.failed(death(), FailureKind.CRASH);
          case LIMIT -> Outcome.failed(breach.orElseThrow().words() + said(), FailureKind.LIMIT);
        };
    return new Result(
        outcome,
        talk.isFeasible(),
        reason(ending, outcome),
        seconds(),
        watch.usage(),
        child.exitCode(),
        ending == Ending.SAID,
        ending == Ending.DIED && !talk.isHeard());
  }

  private String reason(Ending ending, Outcome outcome) {
    return switch (ending) {
      case FAULT -> "protocol error";
      case DIED -> "exited";
      case LIMIT -> breach.orElseThrow().ending().word();
      case SAID ->
          switch (outcome) {
            case Outcome.Values _ -> "finished";
            case Outcome.Pruned _ -> "pruned";
            case Outcome.Failed _ -> "failed";
          };
    };
  }

  private double seconds() {
    return (talk.end().orElse(noticed) - start) / 1e9;
  }

  private String death() {
    String how =
        closed
            ? "The program closed its standard output"
            : "The program ended with " + exit(child.exitCode().orElse(0));
    return how + " before it gave a result." + said();
  }

  private static String exit(int code) {
    return code > 128 && code <= 128 + 64
        ? "signal " + (code - 128) + " (exit code " + code + ")"
        : "exit code " + code;
  }

  private String said() {
    String tail = talk.tail(QUOTED);
    if (tail.isEmpty()) {
      return " It printed nothing.";
    }
    String last = tail.substring(tail.lastIndexOf('\n') + 1);
    // A request that ended would not be among the output.
    String cut =
        last.startsWith(RequestLines.PREFIX) ? " The end of its last line is missing (\\n)." : "";
    return cut + " Its output ends with:\n" + tail;
  }
}

package org.parzen.plugins.program.protocol;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.parzen.objective.Outcome;
import org.parzen.text.PythonNumber;

/// A trial's turn with a child, from the thread of the lane: waits for the end of the trial, or
/// brings it about. For one use.
final class Turn {
  /// How often standard error and the limits are looked at.
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LONGEST = Duration.ofMillis(50);

  /// How long an output may stay open and silent after the program has ended: then others hold it.
  private static final Duration LINGER = Duration.ofMillis(200);

  /// A surviving daemon that never stops writing must not hold the trial.
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);

  /// How long the outputs may take to end after everything that held them was ended.
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  /// How often in a row standard error is read before the limits are looked at.
  private static final int ROUNDS = 16;

  private static final int QUOTED = 1000;

  /// What came of a turn. Immutable.
  ///
  /// @param reason the word for [org.parzen.plugins.program.trial.RunFacts]
  /// @param exitCode empty where the program has not ended
  /// @param goesOn whether the child can serve another trial
  /// @param unheard whether the child ended without a single request
  record Result(
      Outcome outcome,
      String reason,
      double seconds,
      OptionalInt exitCode,
      boolean goesOn,
      boolean unheard) {}

  private enum Ending {
    SAID,
    FAULT,
    DIED,
    TIMED_OUT
  }

  private final Child child;
  private final Talk talk;
  private final Optional<Duration> limit;
  private final long start;
  private boolean closed;

  /// @param start when the trial was begun, by [System#nanoTime]
  Turn(Child child, Talk talk, Optional<Duration> limit, long start) {
    this.child = child;
    this.talk = talk;
    this.limit = limit;
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
      return result(ending);
    } finally {
      child.close();
    }
  }

  private Ending await() throws InterruptedException {
    Duration pause = SHORTEST;
    while (!child.isOver(talk) && child.isAlive()) {
      if (limit.isPresent() && System.nanoTime() - start > limit.get().toNanos()) {
        return Ending.TIMED_OUT;
      }
      child.awaitEnd(talk, pause);
      pause = readErrors() ? SHORTEST : longer(pause);
    }
    if (!child.isOver(talk)) {
      awaitRest();
    }
    if (talk.outcome().isEmpty()) {
      return Ending.DIED;
    }
    return talk.isFault() ? Ending.FAULT : Ending.SAID;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }

  /// The program has ended; what it said last may still be in the pipe.
  private void awaitRest() throws InterruptedException {
    long from = System.nanoTime();
    long now = from;
    while (!child.isOver(talk)
        && now - Math.max(from, talk.lastWord()) < LINGER.toNanos()
        && now - from < LONGEST_DRAIN.toNanos()) {
      child.awaitOutput(talk, LINGER);
      now = System.nanoTime();
    }
  }

  /// Ends the child and waits for what it still had to say.
  private void end(Ending ending) throws InterruptedException {
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
          case DIED -> Outcome.failed(death());
          case TIMED_OUT -> Outcome.failed("timed out after " + rounded(seconds()) + " s" + tail());
        };
    return new Result(
        outcome,
        reason(ending, outcome),
        seconds(),
        child.exitCode(),
        ending == Ending.SAID,
        ending == Ending.DIED && !talk.isHeard());
  }

  private static String reason(Ending ending, Outcome outcome) {
    return switch (ending) {
      case FAULT -> "protocol error";
      case DIED -> "exited";
      case TIMED_OUT -> "timed out";
      case SAID ->
          switch (outcome) {
            case Outcome.Values _ -> "finished";
            case Outcome.Pruned _ -> "pruned";
            case Outcome.Failed _ -> "failed";
          };
    };
  }

  private double seconds() {
    return (talk.end() - start) / 1e9;
  }

  private static String rounded(double seconds) {
    return PythonNumber.repr(Math.rint(seconds * 1000) / 1000);
  }

  private String death() {
    String how =
        closed
            ? "The program closed its standard output"
            : "The program ended with " + exit(child.exitCode().orElse(0));
    return how + " before it gave a result" + tail();
  }

  private static String exit(int code) {
    return code > 128 && code <= 128 + 64
        ? "signal " + (code - 128) + " (exit code " + code + ")"
        : "exit code " + code;
  }

  private String tail() {
    String tail = talk.tail(QUOTED);
    return tail.isEmpty() ? "; it printed nothing." : ". Its output ends with:\n" + tail;
  }
}

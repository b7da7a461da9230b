package org.parzen.plugins.program.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.limit.TrialTimeout;
import org.parzen.plugins.program.process.OutputLog;
import org.parzen.plugins.program.trial.FirstTrial;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.trial.Trial;

/// Evaluates trials by a program that speaks the protocol: one process a lane, which serves trial
/// after trial. Safe for several threads, one trial each.
public final class ProtocolObjective implements Objective {
  /// What Optuna's servers take in one value.
  private static final int TAIL = 2045;

  private final ChildSpec spec;
  private final ChildPool children;
  private final FirstTrial first = new FirstTrial();

  public ProtocolObjective(ChildSpec spec) {
    this.spec = spec;
    this.children = new ChildPool(spec);
  }

  @Override
  public Outcome evaluate(Trial trial) throws InterruptedException {
    if (trial.number() > 0) {
      boolean relative = spec.limits().isRelative();
      return run(trial, relative ? Optional.of(first.await(trial)) : Optional.empty());
    }
    first.running(true);
    try {
      return run(trial, Optional.empty());
    } finally {
      first.running(false);
    }
  }

  private Outcome run(Trial trial, Optional<RunFacts> trial0) throws InterruptedException {
    Path folder = trial.folder();
    boolean kept = spec.keep() == KeepFolders.ALL;
    try (OutputLog log = new OutputLog(folder)) {
      Turn.Result result = converse(trial, log, limit(trial, trial0));
      trial.setSystemAttribute(
          RunFacts.KEY,
          new RunFacts(
              result.exitCode(), result.seconds(), result.reason(), Map.of(), log.tail(TAIL)));
      kept |= result.outcome() instanceof Outcome.Failed;
      return result.outcome();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The outputs of '%s' cannot be kept in %s: %s"
              .formatted(spec.command().getFirst(), folder, e.getMessage()),
          e);
    } finally {
      TrialFolder.deleteUnless(kept, folder);
    }
  }

  /// Trial 0 itself has no limit that is relative to it.
  private Optional<Duration> limit(Trial trial, Optional<RunFacts> trial0) {
    return spec.limits()
        .wall()
        .filter(timeout -> trial.number() > 0 || timeout instanceof TrialTimeout.Fixed)
        .map(timeout -> timeout.duration(trial0.map(RunFacts::seconds).orElse(0.0)));
  }

  /// A child that served an earlier trial may end while it waits, and be found out only when it is
  /// handed the next one: then another one gets it.
  private Turn.Result converse(Trial trial, OutputLog log, Optional<Duration> limit)
      throws InterruptedException {
    long start = System.nanoTime();
    String opening = Answer.trial(trial, trial.folder());
    Optional<Child> idle = children.idle();
    if (idle.isPresent()) {
      Turn turn = new Turn(idle.get(), new Talk(trial, log), limit, start);
      Turn.Result result = turn(idle.get(), turn, opening);
      if (!result.unheard()) {
        return result;
      }
    }
    Child child = children.start();
    return turn(child, new Turn(child, new Talk(trial, log), limit, start), opening);
  }

  private Turn.Result turn(Child child, Turn turn, String opening) throws InterruptedException {
    boolean goesOn = false;
    try {
      Turn.Result result = turn.run(opening);
      goesOn = result.goesOn();
      return result;
    } finally {
      if (goesOn) {
        children.giveBack(child);
      } else {
        children.discard(child);
      }
    }
  }

  /// Ends all children.
  @Override
  public void close() {
    children.close();
  }
}

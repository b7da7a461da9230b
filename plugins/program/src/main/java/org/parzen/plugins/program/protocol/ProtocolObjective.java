package org.parzen.plugins.program.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.OutputLog;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.trial.FirstTrial;
import org.parzen.plugins.program.trial.KeptFolders;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.trial.Trial;

/// Evaluates trials by a program that speaks the protocol: one process a lane, which serves trial
/// after trial. Safe for several threads, one trial each.
public final class ProtocolObjective implements Objective {
  /// What Optuna's servers take in one value.
  private static final int TAIL = 2045;

  private final ChildSpec spec;
  private final ChildPool children;
  private final KeptFolders kept;
  private final FirstTrial first = new FirstTrial();

  /// @throws org.parzen.plugins.program.process.ProgramException where this system can not hold
  ///   programs to the limits
  public ProtocolObjective(ChildSpec spec) {
    ProcessGuard.requireSupport(spec.limits());
    this.spec = spec;
    this.children = new ChildPool(spec);
    this.kept = new KeptFolders(spec.keep());
  }

  @Override
  public Outcome evaluate(Trial trial) throws InterruptedException {
    if (trial.number() > 0) {
      boolean relative = spec.limits().isRelative();
      return run(
          trial,
          relative ? OptionalDouble.of(first.await(trial).seconds()) : OptionalDouble.empty());
    }
    first.running(true);
    try {
      return run(trial, OptionalDouble.empty());
    } finally {
      first.running(false);
    }
  }

  /// @param trial0 what trial 0 took, in seconds, where that matters
  private Outcome run(Trial trial, OptionalDouble trial0) throws InterruptedException {
    Path folder = trial.folder();
    Turn.Result result;
    try (OutputLog log = new OutputLog(folder)) {
      result = converse(trial, log, spec.limits().fixed(trial0));
      trial.setSystemAttribute(RunFacts.KEY, result.facts(log.tail(TAIL)));
    } catch (InterruptedException e) {
      kept.stopped(folder);
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException(
          "The outputs of '%s' cannot be kept in %s: %s"
              .formatted(spec.command().getFirst(), folder, e.getMessage()),
          e);
    }
    kept.ended(trial, folder, result.outcome(), result.feasible());
    return result.outcome();
  }

  /// A child that served an earlier trial may end while it waits, and be found out only when it is
  /// handed the next one: then another one gets it.
  private Turn.Result converse(Trial trial, OutputLog log, Limits limits)
      throws InterruptedException {
    long start = System.nanoTime();
    String opening = Answer.trial(trial, trial.folder());
    Optional<Child> idle = children.idle();
    if (idle.isPresent()) {
      Turn turn = new Turn(idle.get(), new Talk(trial, log), limits, start);
      Turn.Result result = turn(idle.get(), turn, opening);
      if (!result.unheard()) {
        return result;
      }
    }
    Child child = children.start();
    return turn(child, new Turn(child, new Talk(trial, log), limits, start), opening);
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

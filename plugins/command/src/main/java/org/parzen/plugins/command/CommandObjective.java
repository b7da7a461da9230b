package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.trial.FirstTrial;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.space.Choice;
import org.parzen.trial.Trial;

/// Evaluates a trial by running a command. Safe for several threads, one trial each.
final class CommandObjective implements Objective {
  private final CommandPlan plan;
  private final FirstTrial first = new FirstTrial();
  private final boolean relative;

  CommandObjective(CommandPlan plan) {
    this.plan = plan;
    this.relative =
        plan.limits().isRelative()
            || plan.constraints().stream().anyMatch(c -> c.limit().isRelative());
  }

  @Override
  public Outcome evaluate(Trial trial) throws InterruptedException {
    Map<String, Choice> values =
        plan.space().values(p -> trial.suggest(p.name(), p.distribution()));
    if (trial.number() > 0) {
      Optional<RunFacts> known = relative ? Optional.of(first.await(trial)) : Optional.empty();
      return run(trial, values, known);
    }
    first.running(true);
    try {
      return run(trial, values, Optional.empty());
    } finally {
      first.running(false);
    }
  }

  private Outcome run(Trial trial, Map<String, Choice> values, Optional<RunFacts> trial0)
      throws InterruptedException {
    Path folder = trial.folder();
    Evaluation evaluation =
        new CommandRun(plan, trial.number(), trial.seed(), folder, values)
            .run(plan.limits().fixed(seconds(trial0)), point -> isPruned(trial, point));
    if (evaluation.result().ending() == Ending.STOPPED) {
      Thread.interrupted(); // The exception says it from here on.
      TrialFolder.deleteUnless(plan.keep() == KeepFolders.ALL, folder);
      throw new InterruptedException();
    }
    RunFacts facts = RunFacts.of(evaluation.result(), evaluation.numbers());
    trial.setSystemAttribute(RunFacts.KEY, facts);
    Outcome outcome = outcome(trial, evaluation, trial0.orElse(facts));
    TrialFolder.deleteUnless(
        plan.keep() == KeepFolders.ALL || outcome instanceof Outcome.Failed, folder);
    return outcome;
  }

  private static OptionalDouble seconds(Optional<RunFacts> trial0) {
    return trial0.isPresent() ? OptionalDouble.of(trial0.get().seconds()) : OptionalDouble.empty();
  }

  private static boolean isPruned(Trial trial, Point point) {
    trial.report(point.value(), point.step());
    return trial.shouldPrune();
  }

  private Outcome outcome(Trial trial, Evaluation evaluation, RunFacts trial0) {
    if (evaluation.result().ending() == Ending.PRUNED) {
      return Outcome.pruned("");
    }
    Optional<String> failure = evaluation.failure();
    if (failure.isPresent()) {
      return Outcome.failed(failure.get());
    }
    Map<String, Double> numbers = evaluation.numbers();
    for (ConstraintSpec constraint : plan.constraints()) {
      String metric = constraint.metric().name();
      double base = trial0.measured().getOrDefault(metric, Double.NaN);
      trial.setConstraint(constraint.key(), constraint.violation(number(numbers, metric), base));
    }
    List<Double> results =
        plan.metrics().stream().map(metric -> number(numbers, metric.name())).toList();
    return new Outcome.Values(results);
  }

  private static double number(Map<String, Double> numbers, String metric) {
    Double number = numbers.get(metric);
    if (number == null) {
      throw new IllegalStateException("The metric '" + metric + "' was not read.");
    }
    return number;
  }
}

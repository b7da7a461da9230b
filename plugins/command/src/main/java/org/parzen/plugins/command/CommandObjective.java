package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.Evaluation.Measured;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.trial.FirstTrial;
import org.parzen.plugins.program.trial.KeptFolders;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.space.Choice;
import org.parzen.trial.Trial;

/// Evaluates a trial by running a command. Safe for several threads, one trial each.
final class CommandObjective implements Objective {
  private final CommandPlan plan;
  private final KeptFolders kept;
  private final FirstTrial first = new FirstTrial();
  private final boolean relative;

  CommandObjective(CommandPlan plan) {
    this.plan = plan;
    this.kept = new KeptFolders(plan.keep());
    this.relative =
        plan.limits().isRelative()
            || plan.constraints().stream().anyMatch(c -> c.limit().isRelative());
  }

  @Override
  public Outcome evaluate(Trial trial) throws InterruptedException {
    Map<String, Choice> values = trial.suggest(plan.space());
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
    RunPlace place = new RunPlace(trial.number(), trial.seed(), folder, values);
    Evaluation evaluation =
        new RepeatedRun(plan, place)
            .run(plan.limits().fixed(seconds(trial0)), point -> isPruned(trial, point));
    if (evaluation.isStopped()) {
      Thread.interrupted(); // The exception says it from here on.
      kept.stopped(folder);
      throw new InterruptedException();
    }
    RunFacts facts = RunFacts.of(evaluation.result(), evaluation.numbers());
    trial.setSystemAttribute(RunFacts.KEY, facts);
    if (evaluation.abort()) {
      trial.stopStudy();
    }
    Optional<String> failure = evaluation.failure();
    Map<String, Double> violations =
        failure.isEmpty() && evaluation.result().ending() == Ending.EXITED
            ? violations(evaluation, trial0.orElse(facts))
            : Map.of();
    violations.forEach(trial::setConstraint);
    Outcome outcome = outcome(trial, evaluation, failure);
    kept.ended(trial, folder, outcome, violations.values().stream().allMatch(v -> v <= 0));
    return outcome;
  }

  private static OptionalDouble seconds(Optional<RunFacts> trial0) {
    return trial0.isPresent() ? OptionalDouble.of(trial0.get().seconds()) : OptionalDouble.empty();
  }

  private static boolean isPruned(Trial trial, Point point) {
    trial.report(point.value(), point.step());
    return trial.shouldPrune();
  }

  private Outcome outcome(Trial trial, Evaluation evaluation, Optional<String> failure) {
    if (failure.isPresent()) {
      return Outcome.failed(
          trial.number() == 0 ? explained(failure.get(), evaluation, trial) : failure.get(),
          evaluation.failureKind());
    }
    return evaluation.outcome();
  }

  /// Who starts a study wants to try by hand what does not work.
  private String explained(String failure, Evaluation evaluation, Trial trial) {
    return "%s\nThe command was: %s\nIt ran in: %s"
        .formatted(
            failure.stripTrailing(), evaluation.commandLine(), plan.work().in(trial.folder()));
  }

  /// By how much each constraint is passed, by its key.
  private Map<String, Double> violations(Evaluation evaluation, RunFacts trial0) {
    Map<String, Double> violations = new LinkedHashMap<>();
    evaluation
        .check()
        .ifPresent(_ -> violations.put(CommandPlan.CHECK, evaluation.passedCheck() ? 0.0 : 1.0));
    for (int i = 0; i < plan.constraints().size(); i++) {
      ConstraintSpec constraint = plan.constraints().get(i);
      Measured measured = evaluation.constraints().get(i);
      double base = trial0.measured().getOrDefault(constraint.metric().name(), Double.NaN);
      violations.put(constraint.key(), constraint.violation(measured.known(), base));
    }
    return violations;
  }
}

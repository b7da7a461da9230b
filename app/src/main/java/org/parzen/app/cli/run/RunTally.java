package org.parzen.app.cli.run;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.run.RunListener;
import org.parzen.run.Study;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Counts what came of a run's trials, to say at its end why there is no result. A trial that is
/// tried again counts with its last attempt. Safe for use by several threads.
final class RunTally implements RunListener {
  private final Map<String, Integer> broken = new TreeMap<>();
  private int finished;
  private int failed;
  private int infeasible;
  private String reason = "";

  @Override
  public synchronized void ended(FrozenTrial trial, StudyView view) {
    if (trial.isTriedAgain()) {
      return;
    }
    finished++;
    if (trial.isFailure()) {
      failed++;
      reason = trial.system().get(Study.REASON).orElse("");
    } else if (isInfeasible(trial)) {
      infeasible++;
      violations(trial).keySet().forEach(key -> broken.merge(key, 1, Integer::sum));
    }
  }

  /// Whether it has a result that does not count.
  static boolean isInfeasible(FrozenTrial trial) {
    return trial.kind() == Kind.COMPLETE && !trial.constraints().isFeasible();
  }

  private static Map<String, Double> violations(FrozenTrial trial) {
    Map<String, Double> violations = new TreeMap<>(trial.constraints().values());
    violations.values().removeIf(value -> value <= 0);
    return violations;
  }

  /// Why a trial is infeasible.
  static String why(FrozenTrial trial) {
    return violations(trial).entrySet().stream()
        .map(
            e ->
                e.getKey().equals(CommandPlan.CHECK)
                    ? Messages.get("trial.check")
                    : Messages.get("trial.violated", e.getKey(), PythonNumber.repr(e.getValue())))
        .collect(Collectors.joining(", "));
  }

  /// Says that every trial failed, where that is so.
  synchronized Optional<String> allFailed() {
    if (finished == 0 || failed < finished) {
      return Optional.empty();
    }
    return Optional.of(
        finished == 1
            ? Messages.get("run.failed.one", reason)
            : Messages.get("run.failed.all", finished, reason));
  }

  /// Says that no result counts and what it broke, where that is so.
  synchronized Optional<String> noneFeasible() {
    if (infeasible == 0 || infeasible + failed < finished) {
      return Optional.empty();
    }
    return Optional.of(
        Messages.get(
            "run.infeasible",
            broken.entrySet().stream()
                .map(e -> Messages.get("run.broken", e.getValue(), finished, e.getKey()))
                .collect(Collectors.joining(", "))));
  }
}

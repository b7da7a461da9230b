package org.parzen.pruner;

import java.util.OptionalLong;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// Prunes a trial whose last report is outside given bounds, or no number; other trials do not
/// count. The rule is that of Optuna's `ThresholdPruner`.
public final class ThresholdPruner implements Pruner {

  private final double lower;
  private final double upper;
  private final Steps steps;

  /// @param lower minus infinity where there is no bound
  /// @param upper infinity where there is no bound
  /// @param warmupSteps nothing is pruned before this step
  /// @param intervalSteps how many steps lie between two judgements
  /// @throws IllegalArgumentException names the values that can not be
  public ThresholdPruner(double lower, double upper, long warmupSteps, long intervalSteps) {
    if (lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("Give 'lower', 'upper' or both.");
    }
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "lower must not be greater than upper: %s is greater than %s."
              .formatted(Wording.number(lower), Wording.number(upper)));
    }
    this.lower = lower;
    this.upper = upper;
    this.steps = new Steps(warmupSteps, intervalSteps);
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports reports = running.reports();
    OptionalLong last = reports.lastStep();
    if (last.isEmpty() || !steps.judges(reports, last.getAsLong())) {
      return Verdict.KEEP;
    }
    long step = last.getAsLong();
    double value = reports.at(step).orElseThrow();
    if (Double.isNaN(value)) {
      return Verdict.prune("step %d: the value is not a number".formatted(step));
    }
    if (value < lower) {
      return Verdict.prune(reason(step, value, "less", lower));
    }
    return value > upper ? Verdict.prune(reason(step, value, "more", upper)) : Verdict.KEEP;
  }

  private static String reason(long step, double value, String than, double bound) {
    return "step %d: %s, %s than the bound %s"
        .formatted(step, Wording.number(value), than, Wording.number(bound));
  }
}

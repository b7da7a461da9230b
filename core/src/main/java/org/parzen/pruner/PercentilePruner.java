package org.parzen.pruner;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.parzen.space.Choice;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Prunes a trial whose best report so far is worse than a percentile of what complete trials
/// reported at the same step.
///
/// The rule is that of Optuna's `PercentilePruner`; the median is its 50th percentile (Golovin et
/// al., “Google Vizier”, KDD 2017, section 3.2.2, without the averaging over steps).
///
/// @param percentile 0 to 100; the smaller, the more is pruned
/// @param startupTrials nothing is pruned before so many trials are complete
/// @param warmupSteps nothing is pruned before this step
/// @param intervalSteps how many steps lie between two judgements
/// @param minTrials how many trials must have reported at the step
public record PercentilePruner(
    double percentile, long startupTrials, long warmupSteps, long intervalSteps, long minTrials)
    implements Pruner {

  public PercentilePruner {
    if (!(0 <= percentile && percentile <= 100)) {
      throw new IllegalArgumentException(
          "The percentile must lie between 0 and 100, not " + percentile + ".");
    }
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports reports = running.reports();
    OptionalLong last = reports.lastStep();
    History history = view.finished();
    int complete = history.count(TrialState.Kind.COMPLETE);
    if (last.isEmpty() || complete == 0 || complete < startupTrials) {
      return Verdict.KEEP;
    }
    long step = last.getAsLong();
    if (step < warmupSteps || !isFirstOfInterval(reports, step)) {
      return Verdict.KEEP;
    }
    double best = best(view.direction(), reports);
    if (Double.isNaN(best)) {
      return Verdict.prune(
          "step %d: the trial reported only values that are no numbers".formatted(step));
    }
    double[] others = othersAt(history, step);
    if (others.length < minTrials) {
      return Verdict.KEEP;
    }
    double[] numbers =
        Arrays.stream(others).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double bound = percentile(numbers, view.direction());
    return !Double.isNaN(bound) && view.direction().better(bound, best)
        ? Verdict.prune(reason(step, best, numbers.length, bound))
        : Verdict.KEEP;
  }

  private String reason(long step, double best, int others, double bound) {
    String name = percentile == 50 ? "median" : Choice.of(percentile).text() + "th percentile";
    return String.format(
        Locale.ROOT, "step %d: %.6g, %s of %d trials %.6g", step, best, name, others, bound);
  }

  /// Whether no earlier report fell into the interval that this step belongs to.
  private boolean isFirstOfInterval(Reports reports, long step) {
    long intervalStart = (step - warmupSteps) / intervalSteps * intervalSteps + warmupSteps;
    long before =
        IntStream.range(0, reports.size())
            .mapToLong(reports::step)
            .filter(other -> other != step)
            .max()
            .orElse(-1);
    return before < intervalStart;
  }

  private static double best(Direction direction, Reports reports) {
    return IntStream.range(0, reports.size())
        .mapToDouble(reports::value)
        .reduce(Double.NaN, (a, b) -> direction.better(b, a) ? b : a);
  }

  /// What complete trials reported at a step, in no order; some may be no numbers.
  private static double[] othersAt(History history, long step) {
    return history
        .rows()
        .filter(row -> history.kind(row) == TrialState.Kind.COMPLETE)
        .mapToObj(row -> reportAt(history, row, step))
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  private static OptionalDouble reportAt(History history, int row, long step) {
    for (int i = history.reportCount(row) - 1; i >= 0; i--) {
      if (history.reportStep(row, i) == step) {
        return OptionalDouble.of(history.reportValue(row, i));
      }
    }
    return OptionalDouble.empty();
  }

  /// Linear interpolation between the two nearest ranks, counted from the better end.
  private double percentile(double[] sorted, Direction direction) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double share = direction == Direction.MINIMIZE ? percentile : 100 - percentile;
    double rank = share / 100 * (sorted.length - 1);
    double below = sorted[(int) Math.floor(rank)];
    double above = sorted[(int) Math.ceil(rank)];
    return below == above ? below : below + (above - below) * (rank - Math.floor(rank));
  }
}

package org.parzen.analysis.comparison;

import java.util.Arrays;
import java.util.List;
import org.parzen.analysis.Quantiles;
import org.parzen.study.Direction;

/// How far the repeats of one setting came.
///
/// @param direction which way the values are better
public record GroupResult(String name, List<RunResult> runs, int budget, Direction direction) {

  public GroupResult {
    runs = List.copyOf(runs);
  }

  /// The runs that have as many trials with a result as the budget says; only they are compared.
  public List<RunResult> reached() {
    return runs.stream().filter(run -> run.reaches(budget)).toList();
  }

  /// The value of each run that reached the budget; not-a-number where nothing counted.
  public double[] best() {
    return reached().stream().mapToDouble(run -> run.after(budget)).toArray();
  }

  /// The median of those values: not-a-number without any, or where in half of the runs nothing
  /// counted.
  public double median() {
    return quantile(0.5);
  }

  /// The value that this part of the runs is at least as good as, between two of them where need
  /// be.
  public double quantile(double part) {
    double loss = Quantiles.of(losses(), part);
    return Double.isFinite(loss) ? direction.loss(loss) : Double.NaN;
  }

  /// The values as losses; nothing is worse than everything.
  double[] losses() {
    return Arrays.stream(best())
        .map(value -> Double.isNaN(value) ? Double.POSITIVE_INFINITY : direction.loss(value))
        .toArray();
  }
}

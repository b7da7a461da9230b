package org.parzen.analysis;

import java.util.Arrays;
import java.util.List;
import org.parzen.study.Direction;

/// Complete trials over two parameters with the rank of their value. All complete trials with a
/// finite value are ranked, also those that lack one of the parameters and are not shown; equal
/// values share the mean of their ranks.
///
/// @param share the rank of each point's value as a share: 0 the least of all, 1 the greatest
/// @param quantile the values at shares 0, 0.25, 0.5, 0.75 and 1 of the ranked ones; empty where
///   there is none
/// @param direction which end is the better one
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record RankPlane(
    ParameterAxis x,
    ParameterAxis y,
    TrialPoints points,
    double[] share,
    double[] quantile,
    Direction direction,
    Omitted omitted) {

  /// Where [#quantile] is taken.
  public static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  /// Gives the ranks of a table's first objective over two parameters.
  ///
  /// @throws IllegalArgumentException where no trial has one of the parameters
  public static RankPlane of(ParameterTable table, String x, String y) {
    ParameterColumn xs = table.required(x);
    ParameterColumn ys = table.required(y);
    int[] shown = table.with(xs, ys);
    double[] sorted = table.values()[0].clone();
    Arrays.sort(sorted);
    double[] share =
        Arrays.stream(shown).mapToDouble(i -> share(sorted, table.values()[0][i])).toArray();
    return new RankPlane(
        xs.axis(),
        ys.axis(),
        TrialPoints.of(table, xs.at(), ys.at(), shown),
        share,
        sorted.length == 0
            ? new double[0]
            : SHARES.stream().mapToDouble(at -> Quantiles.ofSorted(sorted, at)).toArray(),
        table.directions().getFirst(),
        new Omitted(table.omitted(), table.size() - shown.length));
  }

  /// Gives the mean rank of a value among sorted ones, divided by the greatest rank.
  private static double share(double[] sorted, double value) {
    if (sorted.length == 1) {
      return 0.5;
    }
    double mean = (below(sorted, value, false) + below(sorted, value, true) - 1) / 2.0;
    return mean / (sorted.length - 1);
  }

  /// Counts the sorted values that are less than a value, or at most as great.
  private static int below(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

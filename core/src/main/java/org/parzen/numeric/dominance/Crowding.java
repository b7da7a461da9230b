package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.Comparator;

/// How much room a point has between its neighbours: what NSGA-II prefers among points of one rank.
///
/// Source: Deb et al. 2002, §III B. As in Optuna 5 the ends are infinitely far from the next point,
/// infinite losses do not count for the width, and an objective in which all points are equal says
/// nothing.
public final class Crowding {

  private Crowding() {}

  /// The distance of each row's neighbours, added over the objectives; infinite at the ends.
  public static double[] distances(double[][] losses) {
    double[] distances = new double[losses.length];
    Integer[] order = new Integer[losses.length];
    Arrays.setAll(order, row -> row);
    int objectives = losses.length == 0 ? 0 : losses[0].length;
    for (int i = 0; i < objectives; i++) {
      int objective = i;
      Arrays.sort(order, Comparator.comparingDouble((Integer row) -> losses[row][objective] + 0.0));
      double[] sorted = Arrays.stream(order).mapToDouble(row -> losses[row][objective]).toArray();
      if (sorted[0] != sorted[sorted.length - 1]) {
        double width = width(sorted);
        for (int k = 0; k < sorted.length; k++) {
          distances[order[k]] += gap(sorted, k, width);
        }
      }
    }
    return distances;
  }

  /// Equal neighbours have no gap, infinite ones neither.
  private static double gap(double[] sorted, int k, double width) {
    double before = k == 0 ? Double.NEGATIVE_INFINITY : sorted[k - 1];
    double after = k + 1 == sorted.length ? Double.POSITIVE_INFINITY : sorted[k + 1];
    if (before == after) {
      return 0;
    }
    double gap = (after - before) / width;
    // The difference of two numbers may be beyond all numbers.
    return Double.isInfinite(gap) ? after / width - before / width : gap;
  }

  private static double width(double[] sorted) {
    int low = 0;
    while (low < sorted.length && sorted[low] == Double.NEGATIVE_INFINITY) {
      low++;
    }
    int high = sorted.length - 1;
    while (high >= 0 && sorted[high] == Double.POSITIVE_INFINITY) {
      high--;
    }
    if (low > high) {
      return 1;
    }
    // A width beyond all numbers: the largest number is close enough.
    double width = Math.min(Double.MAX_VALUE, sorted[high] - sorted[low]);
    return width > 0 ? width : 1;
  }
}

package org.parzen.analysis.comparison;

import java.util.Arrays;

/// Quantiles of samples, between two values where need be.
final class Quantiles {

  private Quantiles() {}

  /// Not-a-number of an empty sample.
  static double of(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, part);
  }

  static double ofSorted(double[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = part * (sorted.length - 1);
    int below = (int) place;
    double rest = place - below;
    return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
  }
}

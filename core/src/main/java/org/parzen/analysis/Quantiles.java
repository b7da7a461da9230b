package org.parzen.analysis;

import java.util.Arrays;

/// Quantiles of samples, between two values where need be.
public final class Quantiles {

  private Quantiles() {}

  /// Not-a-number of an empty sample.
  public static double of(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, part);
  }

  /// Not-a-number of an empty sample.
  public static double ofSorted(double[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = part * (sorted.length - 1);
    int below = (int) place;
    double rest = place - below;
    // What is infinite times zero, or less itself, is no number.
    return rest == 0 || sorted[below] == sorted[below + 1]
        ? sorted[below]
        : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
  }

  /// The value in the middle, or between the two there.
  public static double median(double... values) {
    return of(values, 0.5);
  }
}

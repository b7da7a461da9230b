package org.parzen.analysis.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parzen.analysis.Quantiles;

/// Where a difference of medians lies, with 95 % confidence: percentiles of the differences of
/// samples that are drawn from the samples, again and again.
///
/// Source: Efron and Tibshirani, “An Introduction to the Bootstrap”, 1993, chapter 13.
public record Interval(double low, double high) {

  public static final double CONFIDENCE = 0.95;

  /// With fewer values the percentiles say nothing.
  private static final int FEWEST = 5;

  private static final int DRAWS = 10_000;

  /// The median of the first less that of the second; none where there are too few values, or
  /// infinite ones.
  ///
  /// @param paired whether values at the same place belong together, and are drawn together
  static Optional<Interval> of(double[] first, double[] second, boolean paired, long seed) {
    if (Math.min(first.length, second.length) < FEWEST || !isFinite(first) || !isFinite(second)) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] differences = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] places = random.ints(first.length, 0, first.length).toArray();
      int[] others = paired ? places : random.ints(second.length, 0, second.length).toArray();
      differences[draw] = median(first, places) - median(second, others);
    }
    Arrays.sort(differences);
    double outside = (1 - CONFIDENCE) / 2;
    return Optional.of(
        new Interval(
            Quantiles.ofSorted(differences, outside),
            Quantiles.ofSorted(differences, 1 - outside)));
  }

  private static double median(double[] values, int... places) {
    return Quantiles.median(Arrays.stream(places).mapToDouble(i -> values[i]).toArray());
  }

  private static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  /// Whether the difference may be zero.
  public boolean holdsZero() {
    return low <= 0 && high >= 0;
  }
}

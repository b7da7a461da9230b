package org.parzen.app.plot;

import java.util.Arrays;
import org.parzen.analysis.Placeable;

/// The least and greatest value of a column that have a place in a chart, also among those above
/// zero.
record Extent(double low, double high, double lowestPositive) {
  private static final double MARGIN = 0.06;
  private static final double FAR = 3;

  /// Below it a logarithmic axis takes a value for zero.
  private static final double LEAST = 1e-300;

  static Extent of(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double positive = Double.POSITIVE_INFINITY;
    for (double value : values) {
      if (Placeable.is(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
        positive = value >= LEAST ? Math.min(positive, value) : positive;
      }
    }
    return new Extent(low, high, positive);
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean hasNoPositive() {
    return !Double.isFinite(lowestPositive);
  }

  /// Gives the range that shows all values that a scale has.
  Range range(Scale scale) {
    return Range.around(scale == Scale.LOG ? lowestPositive : low, high, MARGIN, scale);
  }

  /// Gives the range that shows all values, or, if the view clips, all within three interquartile
  /// ranges of the middle half (Tukey's far outliers left out).
  Range range(PlotView view, double[] values) {
    Scale scale = view.scaleY();
    double from = view.logY() ? lowestPositive : low;
    double to = high;
    if (view.clip()) {
      double[] sorted =
          Arrays.stream(values).filter(v -> v >= from && v <= high).sorted().toArray();
      double q1 = scale.forward(sorted[sorted.length / 4]);
      double q3 = scale.forward(sorted[(int) (sorted.length * 3L / 4)]);
      double reach = Math.max(FAR * (q3 - q1), 0);
      double clippedLow = Math.max(from, scale.inverse(q1 - reach));
      double clippedHigh = Math.min(to, scale.inverse(q3 + reach));
      return Range.around(clippedLow, clippedHigh, MARGIN, scale);
    }
    return Range.around(from, to, MARGIN, scale);
  }
}

package org.parzen.app.plot;

/// A stretch of an axis in data units, `low` below `high`, both finite.
public record Range(double low, double high) {
  private static final double MOST = 1e305;

  /// Shorter ones are no length to compute with.
  static final double SHORTEST = 1e-290;

  public Range {
    if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "A range needs low < high, both finite: " + low + ", " + high);
    }
  }

  /// Gives the range that shows `low` to `high` with `share` of the length added at each end. Equal
  /// ends are spread to a range around them. On a logarithmic axis both must be positive.
  public static Range around(double low, double high, double share, Scale scale) {
    double from = scale.forward(low);
    double to = scale.forward(high);
    double pad = (to - from) * share;
    if (pad <= Math.max(Math.ulp(Math.max(Math.abs(from), Math.abs(to))) * 16, SHORTEST)) {
      pad = scale == Scale.LOG ? 0.5 : Math.max(Math.abs(low) * 0.1, 1e-12);
      pad = low == 0 && scale == Scale.LINEAR ? 1 : pad;
    }
    return new Range(
        Math.max(scale.inverse(from - pad), scale == Scale.LOG ? 1 / MOST : -MOST),
        Math.min(scale.inverse(to + pad), MOST));
  }

  public double span() {
    return high - low;
  }

  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}

package org.parzen.sampler.gp;

/// Numbers shifted and scaled to mean 0 and variance 1, so that the same priors suit all
/// objectives.
///
/// Source: Optuna 5, `_gp/sampler.py`, `_standardize_values`: infinities count as the worst and
/// best finite number. Departs from it in dividing by the largest size before squares are taken, so
/// that numbers near the end of the range do not overflow.
final class Scores {

  private static final double LEAST_DEVIATION = 1e-10;

  /// Differences that are smaller, relative to the largest number, are rounding errors.
  private static final double ROUNDING = 1e-14;

  private final double[] standard;
  private final double mean;
  private final double deviation;

  private Scores(double[] standard, double mean, double deviation) {
    this.standard = standard;
    this.mean = mean;
    this.deviation = deviation;
  }

  static Scores of(double[] values) {
    double[] finite = finite(values);
    double size = 0;
    for (double value : finite) {
      size = Math.max(size, Math.abs(value));
    }
    size = size == 0 ? 1 : size;
    double mean = 0;
    for (int i = 0; i < finite.length; i++) {
      finite[i] /= size;
      mean += finite[i] / finite.length;
    }
    double variance = 0;
    for (double value : finite) {
      variance += (value - mean) * (value - mean) / finite.length;
    }
    double least = Math.max(ROUNDING, LEAST_DEVIATION / size);
    double deviation = Math.max(least, Math.sqrt(variance));
    Scores scores = new Scores(finite, mean, deviation);
    for (int i = 0; i < finite.length; i++) {
      finite[i] = (finite[i] - mean) / deviation;
    }
    return scores;
  }

  private static double[] finite(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    double[] finite = values.clone();
    for (int i = 0; i < finite.length; i++) {
      finite[i] = low > high ? 0 : Math.min(high, Math.max(low, finite[i]));
    }
    return finite;
  }

  double[] standard() {
    return standard;
  }

  /// What 0 becomes.
  double zero() {
    return -mean / deviation;
  }
}

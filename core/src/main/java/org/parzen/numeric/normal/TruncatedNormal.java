package org.parzen.numeric.normal;

import java.util.random.RandomGenerator;

/// A normal distribution of which only an interval is left. Immutable.
///
/// @param mean may lie outside the interval
/// @param sigma above 0
public record TruncatedNormal(double mean, double sigma, double low, double high) {

  private static final int ATTEMPTS = 16;

  /// The logarithm of the density; −∞ outside.
  public double logDensity(double x) {
    if (!(low <= x && x <= high)) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = (x - mean) / sigma;
    return -z * z / 2
        - StandardNormal.LOG_ROOT_TWO_PI
        - Math.log(sigma)
        - logMass(mean, sigma, low, high);
  }

  /// The logarithm of a normal distribution's share between low and high.
  public static double logMass(double mean, double sigma, double low, double high) {
    return StandardNormal.logMass((low - mean) / sigma, (high - mean) / sigma);
  }

  /// The x below which a share of the distribution lies.
  ///
  /// @param share 0 to 1
  public double quantile(double share) {
    double a = (low - mean) / sigma;
    double b = (high - mean) / sigma;
    if (share <= 0) {
      return low;
    }
    if (share >= 1) {
      return high;
    }
    double mass = StandardNormal.logMass(a, b);
    double z =
        a < 0
            ? StandardNormal.inverseLogCdf(logSum(StandardNormal.logCdf(a), Math.log(share) + mass))
            : -StandardNormal.inverseLogCdf(
                logSum(StandardNormal.logCdf(-b), Math.log1p(-share) + mass));
    return clip(mean + z * sigma, low, high);
  }

  private static double logSum(double a, double b) {
    double most = Math.max(a, b);
    double least = Math.min(a, b);
    return least == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(least - most));
  }

  /// A value drawn from a normal distribution that was cut to low…high.
  ///
  /// Draws again while it falls outside, and only if that does not help inverts the distribution:
  /// ten times faster where the mean is inside.
  public static double draw(
      double mean, double sigma, double low, double high, RandomGenerator random) {
    if (low - mean <= sigma && mean - high <= sigma) {
      for (int i = 0; i < ATTEMPTS; i++) {
        double x = mean + sigma * random.nextGaussian();
        if (low <= x && x <= high) {
          return x;
        }
      }
    }
    return new TruncatedNormal(mean, sigma, low, high).quantile(random.nextDouble());
  }

  private static double clip(double value, double low, double high) {
    return Math.min(high, Math.max(low, value));
  }
}

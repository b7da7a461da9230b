package org.parzen.numeric.gp;

import org.parzen.numeric.normal.StandardNormal;

/// Logarithms of what a standard normal variable promises, and their derivatives, exact far in the
/// tail as well.
///
/// Source: Ament et al., “Unexpected Improvements to Expected Improvement for Bayesian
/// Optimization”, NeurIPS 2023. Where Optuna and the paper switch to the scaled complementary error
/// function at −25, this takes the continued fraction of the Mills ratio from −5 on (Abramowitz and
/// Stegun 26.2.14), in which nothing cancels.
public final class NormalTail {

  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final double FAR = 5;
  private static final int TERMS = 30;

  private NormalTail() {}

  /// The logarithm of E[max(0, x + z)] for a standard normal x.
  public static double logImprovement(double z) {
    if (z < -FAR) {
      double rest = rest(-z);
      return -z * z / 2 - StandardNormal.LOG_ROOT_TWO_PI + Math.log(rest / (rest - z));
    }
    return Math.log(z * StandardNormal.cdf(z) + density(z));
  }

  /// The derivative of [#logImprovement].
  public static double logImprovementSlope(double z) {
    return z < -FAR
        ? 1 / rest(-z)
        : StandardNormal.cdf(z) / (z * StandardNormal.cdf(z) + density(z));
  }

  /// The derivative of [StandardNormal#logCdf(double)].
  public static double logCdfSlope(double z) {
    return z < -FAR ? rest(-z) - z : density(z) / StandardNormal.cdf(z);
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / SQRT_TWO_PI;
  }

  /// What is left of density / tail at t when t is taken off: 1 / (t + 2 / (t + 3 / (t + …))). The
  /// ratio of tail and density is 1 / (t + rest), the improvement per density rest / (t + rest).
  private static double rest(double t) {
    double tail = t;
    for (int k = TERMS; k > 1; k--) {
      tail = t + k / tail;
    }
    return 1 / tail;
  }
}

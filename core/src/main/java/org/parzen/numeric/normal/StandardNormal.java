package org.parzen.numeric.normal;

/// The standard normal distribution in logarithms, where its tails do not vanish.
///
/// Same quantities as Optuna's `_tpe/_truncnorm.py`. Departs from it in the lower tail, where the
/// scaled error function takes the place of an asymptotic series, and for narrow intervals, where
/// the difference of two almost equal numbers is replaced by a series around the middle.
public final class StandardNormal {

  /// ln √(2π)
  public static final double LOG_ROOT_TWO_PI = 0.9189385332046728;

  private static final double INVERSE_ROOT_TWO = 0.7071067811865476;
  private static final double ROOT_THREE_OVER_PI = 0.5513288954217921;

  /// Beyond so many deviations the other side holds less than half a unit in the last place of 1.
  private static final double ALL = 8.3;

  private static final double NARROW = 0.05;
  private static final double ALMOST_SURE = -0.01;
  private static final double TOLERANCE = 1e-13;
  private static final int STEPS = 100;

  private StandardNormal() {}

  /// The probability of at most x.
  public static double cdf(double x) {
    return x < 0
        ? 0.5 * ErrorFunction.complement(-x * INVERSE_ROOT_TWO)
        : 1 - 0.5 * ErrorFunction.complement(x * INVERSE_ROOT_TWO);
  }

  /// The logarithm of the probability of at most x; finite down to −1e154.
  public static double logCdf(double x) {
    if (x >= 0) {
      return Math.log1p(-0.5 * ErrorFunction.complement(x * INVERSE_ROOT_TWO));
    }
    return Math.log(0.5 * ErrorFunction.scaledComplement(-x * INVERSE_ROOT_TWO)) - x * x / 2;
  }

  /// The logarithm of the probability between a and b; −∞ where b is not above a.
  public static double logMass(double a, double b) {
    if (!(a < b)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (a < -ALL && b > ALL) {
      return 0;
    }
    double width = b - a;
    double middle = Math.abs(a + b) / 2;
    if (width * (1 + middle) < NARROW) {
      return narrow(middle, width);
    }
    if (b <= 0) {
      return lower(a, b);
    }
    return a > 0 ? lower(-b, -a) : Math.log1p(-tail(a) - tail(-b));
  }

  /// The probability of at most x, where it matters beside 1.
  private static double tail(double x) {
    return x < -ALL ? 0 : cdf(x);
  }

  private static double lower(double a, double b) {
    double most = logCdf(b);
    return Math.log1p(-Math.exp(logCdf(a) - most)) + most;
  }

  /// The density's Taylor series around the middle, integrated; the first term left out is below
  /// 1e-13 of the whole.
  private static double narrow(double middle, double width) {
    double z = middle * middle;
    double h = width * width;
    double correction = h * ((z - 1) / 24 + h * ((z - 6) * z + 3) / 1920);
    return Math.log(width) - LOG_ROOT_TWO_PI - z / 2 + Math.log1p(correction);
  }

  /// The x whose [#logCdf(double)] is y; ∞ for 0, −∞ for −∞.
  ///
  /// Newton's method, started from the inverse of the logistic curve or of the tail, as in
  /// Optuna's.
  public static double inverseLogCdf(double y) {
    if (y == 0 || y == Double.NEGATIVE_INFINITY) {
      return y == 0 ? Double.POSITIVE_INFINITY : y;
    }
    if (y > ALMOST_SURE) {
      return -newton(Math.log(-Math.expm1(y)));
    }
    return newton(y);
  }

  private static double newton(double y) {
    double x =
        y < -5
            ? -Math.sqrt(-2 * (y + LOG_ROOT_TWO_PI))
            : -ROOT_THREE_OVER_PI * Math.log(Math.expm1(-y));
    for (int i = 0; i < STEPS; i++) {
      double reached = logCdf(x);
      double step = (reached - y) * Math.exp(reached + LOG_ROOT_TWO_PI + x * x / 2);
      x -= step;
      if (!(Math.abs(step) > TOLERANCE * Math.abs(x))) {
        break;
      }
    }
    return x;
  }
}

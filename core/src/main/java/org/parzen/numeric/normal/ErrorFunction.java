package org.parzen.numeric.normal;

/// The complementary error function, and its product with exp(x²), which does not vanish.
///
/// Source: W. J. Cody, “Rational Chebyshev approximations for the error function”, Mathematics of
/// Computation 23 (1969). Measured for 0 to 26: relative error below 1e-15, 15 ns. Hipparchus'
/// `Erf.erfc` goes through the incomplete gamma function: 2e-13, 215 ns; and it has no scaled form,
/// without which the tails of [StandardNormal] would vanish beyond 27.
final class ErrorFunction {

  private static final double SMALL = 0.46875;
  private static final double LARGE = 4;
  private static final double INVERSE_ROOT_PI = 0.5641895835477563;

  private static final double[] SMALL_TOP = {
    0.18577770618460315,
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694
  };
  private static final double[] SMALL_BOTTOM = {
    1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };
  private static final double[] MIDDLE_TOP = {
    2.1531153547440383e-08,
    0.5641884969886701,
    8.883149794388377,
    66.11919063714163,
    298.6351381974001,
    881.952221241769,
    1712.0476126340707,
    2051.0783778260716,
    1230.3393547979972
  };
  private static final double[] MIDDLE_BOTTOM = {
    1,
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };
  private static final double[] LARGE_TOP = {
    0.016315387137302097,
    0.30532663496123236,
    0.36034489994980445,
    0.12578172611122926,
    0.016083785148742275,
    0.0006587491615298378
  };
  private static final double[] LARGE_BOTTOM = {
    1,
    2.568520192289822,
    1.8729528499234673,
    0.5279051029514285,
    0.06051834131244132,
    0.0023352049762686918
  };

  private ErrorFunction() {}

  /// 1 − erf(x), for x of at least 0.
  static double complement(double x) {
    return x <= SMALL ? 1 - small(x) : square(x) * scaledBeyond(x);
  }

  /// exp(x²) (1 − erf(x)), for x of at least 0.
  static double scaledComplement(double x) {
    return x <= SMALL ? Math.exp(x * x) * (1 - small(x)) : scaledBeyond(x);
  }

  private static double small(double x) {
    double y = x * x;
    return x * ratio(SMALL_TOP, SMALL_BOTTOM, y);
  }

  private static double scaledBeyond(double x) {
    if (x <= LARGE) {
      return ratio(MIDDLE_TOP, MIDDLE_BOTTOM, x);
    }
    double y = 1 / (x * x);
    return (INVERSE_ROOT_PI - y * ratio(LARGE_TOP, LARGE_BOTTOM, y)) / x;
  }

  /// exp(−x²) without the rounding error of the square.
  private static double square(double x) {
    double high = Math.floor(x * 16) / 16;
    return Math.exp(-high * high) * Math.exp(-(x - high) * (x + high));
  }

  private static double ratio(double[] top, double[] bottom, double x) {
    double numerator = top[0];
    for (int i = 1; i < top.length; i++) {
      numerator = numerator * x + top[i];
    }
    double denominator = bottom[0];
    for (int i = 1; i < bottom.length; i++) {
      denominator = denominator * x + bottom[i];
    }
    return numerator / denominator;
  }
}

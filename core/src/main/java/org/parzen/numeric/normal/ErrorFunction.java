package org.parzen.numeric.normal;

/// The complementary error function, and its product with exp(x²), which does not vanish.
///
/// Source: W. J. Cody, “Rational Chebyshev approximations for the error function”, Mathematics of
/// Computation 23 (1969). Relative error below 1e-15. The library's own version goes through the
/// incomplete gamma function and takes many times as long.
final class ErrorFunction {

  private static final double SMALL = 0.46875;
  private static final double LARGE = 4;
  private static final double INVERSE_ROOT_PI = 0.56418958354775628695;

  private static final double[] SMALL_TOP = {
    1.85777706184603153e-1,
    3.16112374387056560e0,
    1.13864154151050156e2,
    3.77485237685302021e2,
    3.20937758913846947e3
  };
  private static final double[] SMALL_BOTTOM = {
    1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
  };
  private static final double[] MIDDLE_TOP = {
    2.15311535474403846e-8,
    5.64188496988670089e-1,
    8.88314979438837594e0,
    6.61191906371416295e1,
    2.98635138197400131e2,
    8.81952221241769090e2,
    1.71204761263407058e3,
    2.05107837782607147e3,
    1.23033935479799725e3
  };
  private static final double[] MIDDLE_BOTTOM = {
    1,
    1.57449261107098347e1,
    1.17693950891312499e2,
    5.37181101862009858e2,
    1.62138957456669019e3,
    3.29079923573345963e3,
    4.36261909014324716e3,
    3.43936767414372164e3,
    1.23033935480374942e3
  };
  private static final double[] LARGE_TOP = {
    1.63153871373020978e-2,
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4
  };
  private static final double[] LARGE_BOTTOM = {
    1,
    2.56852019228982242e0,
    1.87295284992346725e0,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
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

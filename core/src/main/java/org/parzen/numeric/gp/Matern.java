package org.parzen.numeric.gp;

/// The Matérn kernel with ν = 5/2 as a function of the squared scaled distance: smooth enough for
/// gradients, rougher than a Gaussian.
///
/// Source: Rasmussen and Williams, “Gaussian Processes for Machine Learning” (2006), equation 4.17.
/// The derivative is by the squared distance, as in Optuna's `_gp/gp.py`, so that it stays finite
/// at 0.
public final class Matern {

  private Matern() {}

  /// The correlation at a squared distance: 1 at 0.
  public static double value(double squared) {
    double a = Math.sqrt(5 * squared);
    return Math.exp(-a) * (a * a / 3 + a + 1);
  }

  /// The derivative of [#value] by the squared distance.
  public static double slope(double squared) {
    double a = Math.sqrt(5 * squared);
    return -5.0 / 6 * (a + 1) * Math.exp(-a);
  }

  /// Values for the first `count` squared distances, which are read from `values` and replaced.
  static void values(double[] values, int count, double scale) {
    for (int i = 0; i < count; i++) {
      values[i] = Math.sqrt(5 * values[i]);
    }
    for (int i = 0; i < count; i++) {
      double a = values[i];
      values[i] = scale * NegativeExponential.at(a) * (a * a / 3 + a + 1);
    }
  }

  /// The same with slopes.
  static void values(double[] values, double[] slopes, int count, double scale) {
    for (int i = 0; i < count; i++) {
      values[i] = Math.sqrt(5 * values[i]);
    }
    for (int i = 0; i < count; i++) {
      double a = values[i];
      double e = scale * NegativeExponential.at(a);
      values[i] = e * (a * a / 3 + a + 1);
      slopes[i] = -5.0 / 6 * (a + 1) * e;
    }
  }
}

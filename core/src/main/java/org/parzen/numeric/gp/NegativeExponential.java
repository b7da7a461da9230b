package org.parzen.numeric.gp;

/// exp(−a) for a ≥ 0 without a branch or a call, so that the compiler can do several at once.
/// Within 2e-15 of the exact value, relative; 0 beyond a = 708, where the exact value is below
/// 4e-308.
///
/// Cody and Waite, “Software Manual for the Elementary Functions” (1980), chapter 6: the multiple
/// of ln 2 is taken off in two parts, the rest goes through a polynomial (here Taylor's, degree
/// 12).
final class NegativeExponential {

  private static final double END = 708;
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /// Adding it rounds to a whole number, which then stands in the lowest bits.
  private static final double ROUND = 0x1.8p52;

  private NegativeExponential() {}

  static double at(double a) {
    double x = -Math.min(a, END);
    double shifted = x * LOG2_E + ROUND;
    double k = shifted - ROUND;
    double r = x - k * LN2_HIGH - k * LN2_LOW;
    double p = 1 / 479001600.0;
    p = p * r + 1 / 39916800.0;
    p = p * r + 1 / 3628800.0;
    p = p * r + 1 / 362880.0;
    p = p * r + 1 / 40320.0;
    p = p * r + 1 / 5040.0;
    p = p * r + 1 / 720.0;
    p = p * r + 1 / 120.0;
    p = p * r + 1 / 24.0;
    p = p * r + 1 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1;
    p = p * r + 1;
    return p * Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + 1023) << 52);
  }
}

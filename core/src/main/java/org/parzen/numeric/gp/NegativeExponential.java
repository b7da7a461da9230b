package org.parzen.numeric.gp;

/// exp(−a) for a ≥ 0 by additions and products alone, so that the compiler can do several at once:
/// Taylor's polynomial of exp(x) − 1 at a / 128, doubled seven times by q → q (2 + q), which keeps
/// close to 1 the digits that a kernel's matrix needs. Within 2e-15 of the exact value, absolute:
/// beyond a = 40 there is nothing left.
final class NegativeExponential {

  private static final double END = 40;
  private static final double SHARE = -1.0 / 128;

  private NegativeExponential() {}

  static double at(double a) {
    double x = Math.min(a, END) * SHARE;
    double p = 1 / 479001600.0;
    p = p * x + 1 / 39916800.0;
    p = p * x + 1 / 3628800.0;
    p = p * x + 1 / 362880.0;
    p = p * x + 1 / 40320.0;
    p = p * x + 1 / 5040.0;
    p = p * x + 1 / 720.0;
    p = p * x + 1 / 120.0;
    p = p * x + 1 / 24.0;
    p = p * x + 1 / 6.0;
    p = p * x + 0.5;
    p = p * x + 1;
    double q = p * x;
    q *= 2 + q;
    q *= 2 + q;
    q *= 2 + q;
    q *= 2 + q;
    q *= 2 + q;
    q *= 2 + q;
    q *= 2 + q;
    return 1 + q;
  }
}

package org.parzen.numeric.gp;

import java.util.Arrays;

/// What the kernel of a Gaussian process depends on. Immutable.
///
/// Priors and the unbounded form in which they are fitted are those of Optuna 5, `_gp/prior.py` and
/// `_gp/gp.py`.
public final class KernelParameters {

  /// The least variance of the noise, which keeps matrices far from singular.
  static final double LEAST_NOISE = 1e-6;

  /// Slightly less is taken off before the logarithm, which so exists at the least noise too.
  private static final double OFFSET = 0.99 * LEAST_NOISE;

  private final double[] inverseSquaredLengths;
  private final double scale;
  private final double noise;

  /// @param inverseSquaredLengths by dimension: how much the squared distance counts
  /// @param scale the variance far from all observations
  /// @param noise the variance of one observation around the function
  public KernelParameters(double[] inverseSquaredLengths, double scale, double noise) {
    this.inverseSquaredLengths = inverseSquaredLengths.clone();
    this.scale = scale;
    this.noise = noise;
  }

  /// What is assumed before anything is known.
  ///
  /// @param noisy whether observations of the same place may differ
  public static KernelParameters ones(int dimensions, boolean noisy) {
    double[] ones = new double[dimensions];
    Arrays.fill(ones, 1);
    return new KernelParameters(ones, 1, noisy ? 1 : LEAST_NOISE);
  }

  public int dimensions() {
    return inverseSquaredLengths.length;
  }

  public double inverseSquaredLength(int dimension) {
    return inverseSquaredLengths[dimension];
  }

  public double scale() {
    return scale;
  }

  public double noise() {
    return noise;
  }

  /// The logarithms of all parameters, for a search without bounds; the noise comes last, and only
  /// where there is some.
  double[] raw(boolean noisy) {
    int d = inverseSquaredLengths.length;
    double[] raw = new double[noisy ? d + 2 : d + 1];
    for (int i = 0; i < d; i++) {
      raw[i] = Math.log(inverseSquaredLengths[i]);
    }
    raw[d] = Math.log(scale);
    if (noisy) {
      raw[d + 1] = Math.log(noise - OFFSET);
    }
    return raw;
  }

  static KernelParameters ofRaw(double[] raw, boolean noisy) {
    int d = raw.length - (noisy ? 2 : 1);
    double[] lengths = new double[d];
    for (int i = 0; i < d; i++) {
      lengths[i] = Math.exp(raw[i]);
    }
    double noise = noisy ? Math.exp(raw[d + 1]) + LEAST_NOISE : LEAST_NOISE;
    return new KernelParameters(lengths, Math.exp(raw[d]), noise);
  }

  boolean isFinite() {
    return Double.isFinite(Arrays.stream(inverseSquaredLengths).sum() + scale + noise);
  }

  /// The logarithm of the prior density, without constants: lengths are neither tiny nor huge, the
  /// scale is Gamma(2, 1), the noise Gamma(1.1, 30).
  public double logPrior() {
    double sum = Math.log(scale) - scale + 0.1 * Math.log(noise) - 30 * noise;
    for (double length : inverseSquaredLengths) {
      sum -= 0.1 / length + 0.1 * length;
    }
    return sum;
  }

  /// Adds the derivative of minus [#logPrior] by the raw parameters.
  void addPriorGradient(double[] gradient, boolean noisy) {
    int d = inverseSquaredLengths.length;
    for (int i = 0; i < d; i++) {
      double length = inverseSquaredLengths[i];
      gradient[i] += 0.1 * length - 0.1 / length;
    }
    gradient[d] += scale - 1;
    if (noisy) {
      gradient[d + 1] += (noise - LEAST_NOISE) * (30 - 0.1 / noise);
    }
  }
}

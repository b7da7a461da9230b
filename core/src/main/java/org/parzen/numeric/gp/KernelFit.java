package org.parzen.numeric.gp;

import java.util.Arrays;
import java.util.List;

/// Finds the parameters of the kernel that observations and prior make most likely.
///
/// Source: Optuna 5, `_gp/gp.py`, `fit_kernel_params`. There the only start is the fit before; here
/// the best of several, so that a fit does not depend on what was fitted before.
public final class KernelFit {

  private static final Descent DESCENT = new Descent(200, 1e-2);

  /// Of the inverse squared lengths, from one further start to the next.
  private static final double SHORTER = 8;

  private static final double LITTLE_NOISE = 1e-3;

  private KernelFit() {}

  /// The same, and searches further from shorter lengths and with little noise: the likelihood has
  /// several maxima, and the one nearest to the start may take for noise what is not.
  ///
  /// @param shorter how many further searches
  public static KernelParameters of(
      Points points, double[] y, boolean noisy, List<KernelParameters> starts, int shorter) {
    KernelParameters best = of(points, y, noisy, starts);
    if (shorter == 0) {
      return best;
    }
    int dimensions = points.dimensions();
    MarginalLikelihood likelihood = new MarginalLikelihood(points, y, noisy);
    double[] ignored = new double[noisy ? dimensions + 2 : dimensions + 1];
    double lowest = likelihood.at(best.raw(noisy), ignored);
    for (int i = 1; i <= shorter; i++) {
      double[] lengths = new double[dimensions];
      Arrays.fill(lengths, Math.pow(SHORTER, i));
      double noise = noisy ? LITTLE_NOISE : KernelParameters.LEAST_NOISE;
      KernelParameters start = new KernelParameters(lengths, 1, noise);
      KernelParameters other = of(points, y, noisy, List.of(start));
      double value = likelihood.at(other.raw(noisy), ignored);
      if (value < lowest) {
        lowest = value;
        best = other;
      }
    }
    return best;
  }

  /// @param starts each one is looked at, and the search begins at the best
  /// @return ones where no start can be used
  public static KernelParameters of(
      Points points, double[] y, boolean noisy, List<KernelParameters> starts) {
    MarginalLikelihood likelihood = new MarginalLikelihood(points, y, noisy);
    int size = points.dimensions() + (noisy ? 2 : 1);
    double[] ignored = new double[size];
    double[] best = KernelParameters.ones(points.dimensions(), noisy).raw(noisy);
    double lowest = Double.POSITIVE_INFINITY;
    for (KernelParameters start : starts) {
      double[] raw = start.raw(noisy);
      double value = starts.size() == 1 ? 0 : likelihood.at(raw, ignored);
      if (value < lowest) {
        best = raw;
        lowest = value;
      }
    }
    double[] low = new double[size];
    double[] high = new double[size];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Descent.Minimum minimum = DESCENT.from(best, low, high, likelihood);
    KernelParameters fitted = KernelParameters.ofRaw(minimum.place(), noisy);
    return Double.isFinite(minimum.value()) && fitted.isFinite()
        ? fitted
        : KernelParameters.ones(points.dimensions(), noisy);
  }
}

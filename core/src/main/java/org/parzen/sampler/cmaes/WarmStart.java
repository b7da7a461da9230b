package org.parzen.sampler.cmaes;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Where to begin when a similar problem was searched before: around its best tenth.
///
/// Source: Nomura, Watanabe, Akimoto, Ozaki and Onishi, “Warm Starting CMA-ES for Hyperparameter
/// Optimization”, AAAI 2021. Same as in the package `cmaes`.
public final class WarmStart {

  /// The share of points that count (the paper's gamma).
  private static final double BEST = 0.1;

  /// The width around each of them (the paper's alpha).
  private static final double WIDTH = 0.1;

  /// So many points are needed.
  static final int LEAST = 10;

  private WarmStart() {}

  /// @param points of the unit cube, one row a point
  /// @param losses one a point; less is better
  /// @throws IllegalArgumentException where there are less than ten points
  public static Start from(double[][] points, double[] losses) {
    int best = (int) Math.floor(points.length * BEST);
    if (points.length < LEAST) {
      throw new IllegalArgumentException(
          "To begin from earlier trials needs at least %d of them with the same parameters: there are %d."
              .formatted(LEAST, points.length));
    }
    double[][] chosen = Arrays.copyOf(Ranking.ranked(points, losses, points.length), best);
    int n = chosen[0].length;
    double[] mean = new double[n];
    DMatrixRMaj covariance = CommonOps_DDRM.identity(n);
    CommonOps_DDRM.scale(WIDTH * WIDTH, covariance);
    for (double[] point : chosen) {
      for (int i = 0; i < n; i++) {
        mean[i] += point[i] / best;
      }
    }
    for (double[] point : chosen) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance.data[i * n + j] += (point[i] - mean[i]) * (point[j] - mean[j]) / best;
        }
      }
    }
    double variance = Math.exp(Determinant.log(covariance) / n);
    CommonOps_DDRM.divide(covariance, variance);
    return Start.of(mean, Math.sqrt(variance), covariance);
  }
}

package org.parzen.sampler.cmaes;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Where to begin when a similar problem was searched before: around its best tenth.
///
/// Source: Nomura, Watanabe, Akimoto, Ozaki and Onishi, “Warm Starting CMA-ES for Hyperparameter
/// Optimization”, AAAI 2021. Same as in the package `cmaes`.
public final class WarmStart {

  /// So many points are needed, so that there is a best tenth.
  static final int LEAST = 10;

  /// The width around each of the best (the paper's alpha).
  private static final double WIDTH = 0.1;

  private WarmStart() {}

  /// How many of so many points are the best that count: a tenth (the paper's gamma).
  static int best(int points) {
    return points / 10;
  }

  /// @param points of the unit cube, one row a point
  /// @param losses one a point; less is better, equals rank in the given order
  /// @throws IllegalArgumentException where there are less than ten points
  public static Start from(double[][] points, double[] losses) {
    if (points.length < LEAST) {
      throw new IllegalArgumentException(
          "To begin from earlier trials needs at least %d of them with the same parameters: there are %d."
              .formatted(LEAST, points.length));
    }
    double[][] ranked = Ranking.ranked(points, losses, points.length);
    return around(Arrays.copyOf(ranked, best(points.length)));
  }

  /// The normal distribution nearest to a mixture of round ones, one around each point: the paper's
  /// promising distribution.
  ///
  /// @param best of the unit cube, at least one
  static Start around(double[][] best) {
    int n = best[0].length;
    double[] mean = new double[n];
    for (double[] point : best) {
      for (int i = 0; i < n; i++) {
        mean[i] += point[i] / best.length;
      }
    }
    DMatrixRMaj covariance = CommonOps_DDRM.identity(n);
    CommonOps_DDRM.scale(WIDTH * WIDTH, covariance);
    for (double[] point : best) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance.data[i * n + j] += (point[i] - mean[i]) * (point[j] - mean[j]) / best.length;
        }
      }
    }
    double variance = Math.exp(Determinant.log(covariance) / n);
    CommonOps_DDRM.divide(covariance, variance);
    return Start.of(mean, Math.sqrt(variance), covariance);
  }
}

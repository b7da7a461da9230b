package org.parzen.sampler.cmaes;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// The distribution to begin with. Immutable.
public final class Start {

  /// A sixth of the cube's side: the cube is three standard deviations wide on each side.
  private static final double SIGMA = 1.0 / 6;

  private final double[] mean;
  private final double sigma;
  private final DMatrixRMaj covariance;

  private Start(double[] mean, double sigma, DMatrixRMaj covariance) {
    this.mean = mean;
    this.sigma = sigma;
    this.covariance = covariance;
  }

  /// The middle of the cube and a round distribution, as in the peer.
  static Start middle(int dimension) {
    double[] mean = new double[dimension];
    Arrays.fill(mean, 0.5);
    return round(mean, SIGMA);
  }

  /// A round distribution.
  public static Start round(double[] mean, double sigma) {
    return of(mean, sigma, CommonOps_DDRM.identity(mean.length));
  }

  /// @param covariance symmetric, without the overall width
  static Start of(double[] mean, double sigma, DMatrixRMaj covariance) {
    if (!(0 < sigma && sigma < Double.POSITIVE_INFINITY) || mean.length == 0) {
      throw new IllegalArgumentException(
          "A distribution over %d dimensions can not have the width %s."
              .formatted(mean.length, sigma));
    }
    return new Start(mean.clone(), sigma, covariance.copy());
  }

  int dimension() {
    return mean.length;
  }

  double[] mean() {
    return mean.clone();
  }

  double sigma() {
    return sigma;
  }

  DMatrixRMaj covariance() {
    return covariance.copy();
  }
}

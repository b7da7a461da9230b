package org.parzen.sampler.cmaes;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Makes the steps of mean and covariance shorter where they are mostly noise. Immutable.
///
/// Source: Nomura, Akimoto and Ono, “CMA-ES with Learning Rate Adaptation”, GECCO 2023. Same as in
/// the package `cmaes`; the determinant is taken by its logarithm, which does not underflow.
final class LearningRates {

  // The paper's α, γ, β_m and β_Σ.
  private static final double ALPHA = 1.4;
  private static final double GAMMA = 0.1;
  private static final double BETA_MEAN = 0.1;
  private static final double BETA_COVARIANCE = 0.03;

  private final Estimate mean;
  private final Estimate covariance;

  /// A distribution at one moment. The array and the matrix are not to be changed.
  record Moment(double[] mean, double sigma, DMatrixRMaj covariance) {}

  record Slowed(Moment moment, LearningRates rates) {}

  /// One rate and the running averages it follows: of the steps, and of their squared lengths.
  private record Estimate(double beta, double[] average, double squares, double rate) {

    static Estimate start(double beta, int size) {
      return new Estimate(beta, new double[size], 0, 1);
    }

    Estimate next(double[] step) {
      double[] nextAverage = new double[step.length];
      Arrays.setAll(nextAverage, i -> (1 - beta) * average[i] + beta * step[i]);
      double nextSquares = (1 - beta) * squares + beta * squared(step);
      double signal = squared(nextAverage);
      double noise = nextSquares - signal;
      // Nothing moved, or always the same way: there is no noise to slow down for.
      double ratio =
          noise > 0 ? (signal - beta / (2 - beta) * nextSquares) / noise : Double.POSITIVE_INFINITY;
      double relative = Math.min(1, Math.max(-1, ratio / ALPHA / rate - 1));
      double nextRate = rate * Math.exp(Math.min(GAMMA * rate, beta) * relative);
      return new Estimate(beta, nextAverage, nextSquares, Math.min(1, nextRate));
    }

    private static double squared(double[] vector) {
      double length = Paths.length(vector);
      return length * length;
    }
  }

  private LearningRates(Estimate mean, Estimate covariance) {
    this.mean = mean;
    this.covariance = covariance;
  }

  static LearningRates start(int dimension) {
    return new LearningRates(
        Estimate.start(BETA_MEAN, dimension),
        Estimate.start(BETA_COVARIANCE, dimension * dimension));
  }

  double ofMean() {
    return mean.rate;
  }

  double ofCovariance() {
    return covariance.rate;
  }

  /// Goes only a part of the way.
  ///
  /// @param axes of the covariance before
  Slowed apply(Moment before, Moment after, Axes axes) {
    int n = before.mean().length;
    double[] move = new double[n];
    Arrays.setAll(move, i -> after.mean()[i] - before.mean()[i]);
    DMatrixRMaj old = scaled(before);
    DMatrixRMaj change = scaled(after);
    CommonOps_DDRM.subtractEquals(change, old);
    double[] localMove = axes.whitened(move);
    Arrays.setAll(localMove, i -> localMove[i] / before.sigma());
    LearningRates next =
        new LearningRates(
            mean.next(localMove), covariance.next(local(change, before.sigma(), axes)));
    double[] place = new double[n];
    Arrays.setAll(place, i -> before.mean()[i] + next.ofMean() * move[i]);
    CommonOps_DDRM.addEquals(old, next.ofCovariance(), change);
    double variance = Math.exp(Determinant.log(old) / n);
    CommonOps_DDRM.divide(old, variance);
    double sigma = Math.sqrt(variance) * (ofMean() / next.ofMean());
    return new Slowed(new Moment(place, sigma, old), next);
  }

  /// With the overall width in it.
  private static DMatrixRMaj scaled(Moment moment) {
    DMatrixRMaj scaled = moment.covariance().copy();
    CommonOps_DDRM.scale(moment.sigma() * moment.sigma(), scaled);
    return scaled;
  }

  /// The change of the covariance in coordinates in which the old one is the identity, so scaled
  /// that its squared length is comparable to that of the mean's move.
  private static double[] local(DMatrixRMaj change, double sigma, Axes axes) {
    DMatrixRMaj root = axes.inverseRoot();
    DMatrixRMaj half = CommonOps_DDRM.mult(root, change, null);
    DMatrixRMaj local = CommonOps_DDRM.mult(half, root, null);
    CommonOps_DDRM.scale(1 / (sigma * sigma * Math.sqrt(2)), local);
    return local.data;
  }
}

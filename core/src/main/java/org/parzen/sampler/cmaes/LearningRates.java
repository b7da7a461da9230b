package org.parzen.sampler.cmaes;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Makes the steps of mean and covariance shorter where they are mostly noise. Immutable.
///
/// Source: Nomura, Akimoto and Ono, “CMA-ES with Learning Rate Adaptation”, GECCO 2023. Same as in
/// the package `cmaes`; the determinant is taken by its logarithm, which does not underflow.
final class LearningRates {

  private static final double ALPHA = 1.4;
  private static final double GAMMA = 0.1;
  private static final double BETA_MEAN = 0.1;
  private static final double BETA_COVARIANCE = 0.03;

  private final Estimate mean;
  private final Estimate covariance;

  /// A distribution at one moment. Not to be changed.
  static final class Moment {
    final double[] mean;
    final double sigma;
    final DMatrixRMaj covariance;

    Moment(double[] mean, double sigma, DMatrixRMaj covariance) {
      this.mean = mean;
      this.sigma = sigma;
      this.covariance = covariance;
    }
  }

  record Slowed(Moment moment, LearningRates rates) {}

  /// One rate and the running averages it follows.
  private static final class Estimate {
    final double beta;
    final double[] average;
    final double squares;
    final double rate;

    Estimate(double beta, double[] average, double squares, double rate) {
      this.beta = beta;
      this.average = average;
      this.squares = squares;
      this.rate = rate;
    }

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
    int n = before.mean.length;
    double[] move = new double[n];
    Arrays.setAll(move, i -> after.mean[i] - before.mean[i]);
    DMatrixRMaj old = scaled(before);
    DMatrixRMaj change = scaled(after);
    CommonOps_DDRM.subtractEquals(change, old);
    double[] localMove = axes.whitened(move);
    Arrays.setAll(localMove, i -> localMove[i] / before.sigma);
    LearningRates next =
        new LearningRates(mean.next(localMove), covariance.next(local(change, before.sigma, axes)));
    double[] place = new double[n];
    Arrays.setAll(place, i -> before.mean[i] + next.ofMean() * move[i]);
    CommonOps_DDRM.addEquals(old, next.ofCovariance(), change);
    double variance = Math.exp(Determinant.log(old) / n);
    CommonOps_DDRM.divide(old, variance);
    double sigma = Math.sqrt(variance) * (ofMean() / next.ofMean());
    return new Slowed(new Moment(place, sigma, old), next);
  }

  private static DMatrixRMaj scaled(Moment moment) {
    DMatrixRMaj scaled = moment.covariance.copy();
    CommonOps_DDRM.scale(moment.sigma * moment.sigma, scaled);
    return scaled;
  }

  /// The change of the covariance in coordinates in which the old one is the identity.
  private static double[] local(DMatrixRMaj change, double sigma, Axes axes) {
    int n = change.numRows;
    double scale = 1 / (sigma * sigma * Math.sqrt(2));
    double[][] half = new double[n][];
    for (int i = 0; i < n; i++) {
      half[i] = axes.whitened(Arrays.copyOfRange(change.data, i * n, (i + 1) * n));
    }
    double[] local = new double[n * n];
    for (int j = 0; j < n; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = half[i][j];
      }
      double[] whole = axes.whitened(column);
      for (int i = 0; i < n; i++) {
        local[i * n + j] = whole[i] * scale;
      }
    }
    return local;
  }
}

package org.parzen.sampler.cmaes;

/// The two evolution paths, which remember where the mean went. Immutable.
///
/// Source: Hansen, arXiv 1604.00772, equations 43 to 45.
final class Paths {

  private static final double MAX_SIGMA = 1e32;

  private final Constants constants;
  private final int generation;
  private final double[] step;
  private final double[] mean;
  private final boolean stalled;

  private Paths(
      Constants constants, int generation, double[] step, double[] mean, boolean stalled) {
    this.constants = constants;
    this.generation = generation;
    this.step = step;
    this.mean = mean;
    this.stalled = stalled;
  }

  static Paths start(Constants constants) {
    int n = constants.dimension;
    return new Paths(constants, 0, new double[n], new double[n], false);
  }

  int generation() {
    return generation;
  }

  double mean(int i) {
    return mean[i];
  }

  /// Both paths after the mean has moved.
  ///
  /// @param move of the mean, in units of the step size
  /// @param whitened the same, in coordinates in which the distribution is round
  Paths next(double[] move, double[] whitened) {
    Constants.Rates rates = constants.rates;
    double keep = 1 - rates.stepPath();
    double add = Math.sqrt(rates.stepPath() * (2 - rates.stepPath()) * constants.mass);
    double[] nextStep = new double[step.length];
    for (int i = 0; i < step.length; i++) {
      nextStep[i] = keep * step[i] + add * whitened[i];
    }
    int next = generation + 1;
    double bound = (1.4 + 2.0 / (step.length + 1)) * constants.expectedLength;
    boolean tooLong = !(length(nextStep) / Math.sqrt(1 - Math.pow(keep, 2.0 * (next + 1))) < bound);
    double follow = tooLong ? 0 : Math.sqrt(rates.path() * (2 - rates.path()) * constants.mass);
    double[] nextMean = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      nextMean[i] = (1 - rates.path()) * mean[i] + follow * move[i];
    }
    return new Paths(constants, next, nextStep, nextMean, tooLong);
  }

  /// The step size that follows from the length of its path.
  double sigma(double before) {
    Constants.Rates rates = constants.rates;
    double excess = length(step) / constants.expectedLength - 1;
    return Math.min(MAX_SIGMA, before * Math.exp(rates.stepPath() / rates.damping() * excess));
  }

  /// How much of the old covariance remains.
  double keptCovariance() {
    Constants.Rates rates = constants.rates;
    double forStall = stalled ? rates.rankOne() * rates.path() * (2 - rates.path()) : 0;
    return 1 + forStall - rates.rankOne() - rates.rankMu() * constants.weightSum;
  }

  static double length(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}

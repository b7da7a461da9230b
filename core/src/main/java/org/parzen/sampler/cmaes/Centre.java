package org.parzen.sampler.cmaes;

/// Where a distribution has its middle, how wide it is as a whole, and the paths that say where it
/// came from: what the full and the separable distribution share. Immutable; the mean is not to be
/// changed.
///
/// Source: Hansen, arXiv 1604.00772, equations 41 and 42 for the mean; [Paths] for the rest.
final class Centre {

  /// Keeps a point that is told next to the mean of a converged distribution finite.
  private static final double MIN_SIGMA = 1e-30;

  final Constants constants;
  final double[] mean;

  /// The overall width.
  final double sigma;

  final Paths paths;

  private Centre(Constants constants, double[] mean, double sigma, Paths paths) {
    this.constants = constants;
    this.mean = mean;
    this.sigma = Math.max(MIN_SIGMA, sigma);
    this.paths = paths;
  }

  static Centre start(Constants constants, Start start) {
    return new Centre(constants, start.mean(), start.sigma(), Paths.start(constants));
  }

  int dimension() {
    return mean.length;
  }

  /// From the mean to the points of a population, best first, in units of the overall width.
  ///
  /// @throws IllegalArgumentException where a population has another size
  double[][] steps(double[][] points, double[] losses) {
    double[][] ranked = Ranking.ranked(points, losses, constants.population);
    double[][] steps = new double[ranked.length][mean.length];
    for (int k = 0; k < steps.length; k++) {
      for (int i = 0; i < mean.length; i++) {
        steps[k][i] = (ranked[k][i] - mean[i]) / sigma;
      }
    }
    return steps;
  }

  /// Where these steps pull the mean, in units of the overall width.
  double[] move(double[][] steps) {
    double[] move = new double[mean.length];
    for (int k = 0; k < constants.parents; k++) {
      for (int i = 0; i < move.length; i++) {
        move[i] += constants.weight(k) * steps[k][i];
      }
    }
    return move;
  }

  /// After a move.
  ///
  /// @param whitened the move in coordinates in which the distribution is round
  Centre moved(double[] move, double[] whitened) {
    double[] moved = mean.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += sigma * move[i];
    }
    Paths next = paths.next(move, whitened);
    return new Centre(constants, moved, next.sigma(sigma), next);
  }

  /// The same somewhere else, with another width.
  Centre at(double[] place, double width) {
    return new Centre(constants, place.clone(), width, paths);
  }

  boolean isFinite() {
    double sum = sigma;
    for (int i = 0; i < mean.length; i++) {
      sum += Math.abs(mean[i]) + Math.abs(paths.mean(i));
    }
    return sum < Double.POSITIVE_INFINITY;
  }
}

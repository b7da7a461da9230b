package org.parzen.sampler.cmaes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/// Learns all variances and how parameters go together. Immutable, but for the axes, which are
/// found when they are first needed.
///
/// Source: Hansen, “The CMA Evolution Strategy: A Tutorial”, arXiv 1604.00772, with active
/// adaptation; the constants, the order of updates and the limits are those of the package `cmaes`,
/// which Optuna uses. Departs where [Axes] says.
public final class FullCma implements Optimizer {

  /// Keeps a point that is told next to the mean of a converged distribution finite.
  private static final double MIN_SIGMA = 1e-30;

  /// The peer's guard against dividing by nothing.
  private static final double EPSILON = 1e-8;

  private final Constants constants;
  private final double[] mean;
  private final double sigma;
  private final DMatrixRMaj covariance;
  private final Paths paths;
  private final Optional<LearningRates> learning;
  private @Nullable Axes axes;

  private FullCma(
      Constants constants,
      double[] mean,
      double sigma,
      DMatrixRMaj covariance,
      Paths paths,
      Optional<LearningRates> learning) {
    this.constants = constants;
    this.mean = mean;
    this.sigma = sigma;
    this.covariance = covariance;
    this.paths = paths;
    this.learning = learning;
  }

  /// @param population at least 2
  /// @param adaptLearning whether steps become smaller where the objective is noisy or has many
  ///   optima, see [LearningRates]
  public static FullCma start(Start start, int population, boolean adaptLearning) {
    Constants constants = Constants.full(start.dimension(), population);
    return new FullCma(
        constants,
        start.mean(),
        start.sigma(),
        start.covariance(),
        Paths.start(constants),
        adaptLearning ? Optional.of(LearningRates.start(start.dimension())) : Optional.empty());
  }

  @Override
  public int dimension() {
    return constants.dimension;
  }

  @Override
  public int populationSize() {
    return constants.population;
  }

  @Override
  public int generation() {
    return paths.generation();
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public double sigma() {
    return sigma;
  }

  @Override
  public double[] variances() {
    double[] variances = new double[mean.length];
    Arrays.setAll(variances, i -> covariance.get(i, i));
    return variances;
  }

  /// One entry of the covariance, without the overall width.
  double covariance(int i, int j) {
    return covariance.get(i, j);
  }

  Optional<LearningRates> learning() {
    return learning;
  }

  @Override
  public double[] ask(RandomGenerator random) {
    return ask(random, Drawing.all(mean.length));
  }

  /// @param bounded which coordinates must lie in the cube
  double[] ask(RandomGenerator random, BitSet bounded) {
    Axes known = axes();
    return Drawing.draw(
        mean.length, bounded, (i, normal) -> mean[i] + sigma * known.stretched(i, normal), random);
  }

  private synchronized Axes axes() {
    Axes known = axes;
    if (known == null) {
      known = Axes.of(covariance);
      axes = known;
    }
    return known;
  }

  @Override
  public FullCma tell(double[][] points, double[] losses) {
    double[][] steps = Ranking.ranked(points, losses, constants.population);
    for (int k = 0; k < steps.length; k++) {
      double[] point = steps[k];
      steps[k] = new double[mean.length];
      for (int i = 0; i < mean.length; i++) {
        steps[k][i] = (point[i] - mean[i]) / sigma;
      }
    }
    Axes old = axes();
    double[] move = move(steps);
    double[] moved = mean.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += sigma * move[i];
    }
    Paths next = paths.next(move, old.whitened(move));
    double width = Math.max(MIN_SIGMA, next.sigma(sigma));
    DMatrixRMaj adapted = adapted(old, next, steps);
    FullCma told = new FullCma(constants, moved, width, adapted, next, learning);
    return learning.isPresent() && told.isUsable() ? told.slowed(this, learning.get()) : told;
  }

  private double[] move(double[][] steps) {
    double[] move = new double[mean.length];
    for (int k = 0; k < constants.parents; k++) {
      for (int i = 0; i < move.length; i++) {
        move[i] += constants.weight(k) * steps[k][i];
      }
    }
    return move;
  }

  private DMatrixRMaj adapted(Axes old, Paths next, double[][] steps) {
    int n = mean.length;
    double kept = next.keptCovariance();
    DMatrixRMaj result = old.isRepaired() ? old.covariance() : covariance.copy();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        result.data[i * n + j] =
            kept * result.data[i * n + j]
                + constants.rates.rankOne() * (next.mean(i) * next.mean(j));
      }
    }
    for (int k = 0; k < steps.length; k++) {
      add(result, constants.rates.rankMu() * weight(k, old, steps[k]), steps[k]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        result.data[j * n + i] = result.data[i * n + j];
      }
    }
    return result;
  }

  /// Equation 46: the length of a point does not count where its weight is negative, so that the
  /// covariance stays positive.
  private double weight(int rank, Axes old, double[] step) {
    double weight = constants.weight(rank);
    if (weight >= 0) {
      return weight;
    }
    double length = Paths.length(old.inUnits(step));
    return weight * mean.length / (length * length + EPSILON);
  }

  /// Adds a weighted outer product to the lower half.
  private static void add(DMatrixRMaj matrix, double weight, double[] vector) {
    if (weight == 0) {
      return;
    }
    int n = vector.length;
    for (int i = 0; i < n; i++) {
      double scaled = weight * vector[i];
      for (int j = 0, at = i * n; j <= i; j++, at++) {
        matrix.data[at] += scaled * vector[j];
      }
    }
  }

  private FullCma slowed(FullCma before, LearningRates rates) {
    LearningRates.Slowed slowed =
        rates.apply(
            new LearningRates.Moment(before.mean, before.sigma, before.covariance),
            new LearningRates.Moment(mean, sigma, covariance),
            before.axes());
    LearningRates.Moment to = slowed.moment();
    return new FullCma(
        constants,
        to.mean,
        Math.max(MIN_SIGMA, to.sigma),
        to.covariance,
        paths,
        Optional.of(slowed.rates()));
  }

  /// The same distribution somewhere else.
  synchronized FullCma at(double[] place) {
    FullCma moved = new FullCma(constants, place.clone(), sigma, covariance, paths, learning);
    moved.axes = axes;
    return moved;
  }

  @Override
  public boolean isUsable() {
    double sum = sigma;
    double width = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += Math.abs(mean[i]) + Math.abs(paths.mean(i));
      width = Math.max(width, covariance.get(i, i));
    }
    for (double x : covariance.data) {
      sum += Math.abs(x);
    }
    return sum < Double.POSITIVE_INFINITY && width > Double.MIN_NORMAL;
  }
}

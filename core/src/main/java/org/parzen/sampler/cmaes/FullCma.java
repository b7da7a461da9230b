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
public final class FullCma extends Centred {

  /// The peer's guard against dividing by nothing.
  private static final double EPSILON = 1e-8;

  private final DMatrixRMaj covariance;
  private final Optional<LearningRates> learning;
  private @Nullable Axes axes;

  private FullCma(Centre centre, DMatrixRMaj covariance, Optional<LearningRates> learning) {
    super(centre);
    this.covariance = covariance;
    this.learning = learning;
  }

  /// @param population at least 2
  /// @param adaptLearning whether steps become smaller where the objective is noisy or has many
  ///   optima, see [LearningRates]
  public static FullCma start(Start start, int population, boolean adaptLearning) {
    Constants constants = Constants.full(start.dimension(), population);
    return new FullCma(
        Centre.start(constants, start),
        start.covariance(),
        adaptLearning ? Optional.of(LearningRates.start(start.dimension())) : Optional.empty());
  }

  @Override
  public double[] variances() {
    double[] variances = new double[dimension()];
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
    return ask(random, Drawing.all(dimension()));
  }

  /// @param bounded which coordinates must lie in the cube
  double[] ask(RandomGenerator random, BitSet bounded) {
    Axes known = axes();
    double[] mean = centre.mean;
    double sigma = centre.sigma;
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
    double[][] steps = centre.steps(points, losses);
    Axes old = axes();
    double[] move = centre.move(steps);
    Centre next = centre.moved(move, old.whitened(move));
    FullCma told = new FullCma(next, adapted(old, next.paths, steps), learning);
    return learning.isPresent() && told.isUsable() ? told.slowed(this, learning.get()) : told;
  }

  /// Equation 47. The lower half is computed, the upper one is its mirror image.
  private DMatrixRMaj adapted(Axes old, Paths next, double[][] steps) {
    int n = dimension();
    Constants constants = centre.constants;
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
    double weight = centre.constants.weight(rank);
    if (weight >= 0) {
      return weight;
    }
    double length = Paths.length(old.inUnits(step));
    return weight * dimension() / (length * length + EPSILON);
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
            new LearningRates.Moment(before.centre.mean, before.sigma(), before.covariance),
            new LearningRates.Moment(centre.mean, sigma(), covariance),
            before.axes());
    LearningRates.Moment to = slowed.moment();
    return new FullCma(
        centre.at(to.mean(), to.sigma()), to.covariance(), Optional.of(slowed.rates()));
  }

  /// The same distribution somewhere else.
  synchronized FullCma at(double[] place) {
    FullCma moved = new FullCma(centre.at(place, sigma()), covariance, learning);
    moved.axes = axes;
    return moved;
  }

  @Override
  public boolean isUsable() {
    double sum = 0;
    double widest = 0;
    for (int i = 0; i < dimension(); i++) {
      widest = Math.max(widest, covariance.get(i, i));
    }
    for (double x : covariance.data) {
      sum += Math.abs(x);
    }
    return centre.isFinite() && sum < Double.POSITIVE_INFINITY && widest > Double.MIN_NORMAL;
  }
}

package org.parzen.sampler.cmaes;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Learns how wide each parameter is, not how parameters go together: needs fewer trials for many
/// parameters that do not depend on each other, and time in proportion to them. Immutable.
///
/// Source: Ros and Hansen, “A Simple Modification in CMA-ES Achieving Linear Time and Space
/// Complexity”, PPSN 2008; constants as in the package `cmaes`. Departs in that no axis is thinner
/// than 1e-7 of the widest, see [Axes].
public final class SeparableCma extends Centred {

  private static final double CONDITION = 1e-14;

  /// Along each axis, without the overall width.
  private final double[] variances;

  private SeparableCma(Centre centre, double[] variances) {
    super(centre);
    this.variances = variances;
  }

  /// @param start its covariance does not count
  /// @param population at least 2
  public static SeparableCma start(Start start, int population) {
    Constants constants = Constants.separable(start.dimension(), population);
    double[] ones = new double[start.dimension()];
    Arrays.fill(ones, 1);
    return new SeparableCma(Centre.start(constants, start), ones);
  }

  @Override
  public double[] variances() {
    return variances.clone();
  }

  @Override
  public double[] ask(RandomGenerator random) {
    double[] mean = centre.mean;
    double sigma = centre.sigma;
    return Drawing.draw(
        mean.length,
        Drawing.all(mean.length),
        (i, normal) -> mean[i] + sigma * (Math.sqrt(variances[i]) * normal[i]),
        random);
  }

  @Override
  public SeparableCma tell(double[][] points, double[] losses) {
    double[][] steps = centre.steps(points, losses);
    double[] move = centre.move(steps);
    double[] whitened = new double[move.length];
    Arrays.setAll(whitened, i -> move[i] / Math.sqrt(variances[i]));
    Centre next = centre.moved(move, whitened);
    return new SeparableCma(next, adapted(next.paths, steps));
  }

  private double[] adapted(Paths next, double[][] steps) {
    Constants.Rates rates = centre.constants.rates;
    double kept = next.keptCovariance();
    double[] adapted = new double[variances.length];
    double widest = 0;
    for (int i = 0; i < adapted.length; i++) {
      adapted[i] =
          kept * variances[i]
              + rates.rankOne() * (next.mean(i) * next.mean(i))
              + rates.rankMu() * meanSquare(steps, i);
      widest = Math.max(widest, adapted[i]);
    }
    double least = widest * CONDITION;
    Arrays.setAll(adapted, i -> Math.max(adapted[i], least));
    return adapted;
  }

  private double meanSquare(double[][] steps, int i) {
    Constants constants = centre.constants;
    double sum = 0;
    for (int k = 0; k < constants.parents; k++) {
      sum += constants.weight(k) * (steps[k][i] * steps[k][i]);
    }
    return sum;
  }

  @Override
  public boolean isUsable() {
    double sum = 0;
    double widest = 0;
    for (double variance : variances) {
      sum += variance;
      widest = Math.max(widest, variance);
    }
    return centre.isFinite() && sum < Double.POSITIVE_INFINITY && widest > Double.MIN_NORMAL;
  }
}

package org.parzen.sampler.cmaes;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Learns how wide each parameter is, not how parameters go together: needs fewer trials for many
/// parameters that do not depend on each other, and time in proportion to them. Immutable.
///
/// Source: Ros and Hansen, “A Simple Modification in CMA-ES Achieving Linear Time and Space
/// Complexity”, PPSN 2008; constants as in the package `cmaes`. Departs in that no axis is thinner
/// than 1e-7 of the widest, see [Axes].
public final class SeparableCma implements Optimizer {

  private static final double CONDITION = 1e-14;
  private static final double MIN_SIGMA = 1e-30;

  private final Constants constants;
  private final double[] mean;
  private final double sigma;
  private final double[] variances;
  private final Paths paths;

  private SeparableCma(
      Constants constants, double[] mean, double sigma, double[] variances, Paths paths) {
    this.constants = constants;
    this.mean = mean;
    this.sigma = sigma;
    this.variances = variances;
    this.paths = paths;
  }

  /// @param start its covariance does not count
  /// @param population at least 2
  public static SeparableCma start(Start start, int population) {
    Constants constants = Constants.separable(start.dimension(), population);
    double[] ones = new double[start.dimension()];
    Arrays.fill(ones, 1);
    return new SeparableCma(constants, start.mean(), start.sigma(), ones, Paths.start(constants));
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
    return variances.clone();
  }

  @Override
  public double[] ask(RandomGenerator random) {
    return Drawing.draw(
        mean.length,
        Drawing.all(mean.length),
        (i, normal) -> mean[i] + sigma * (Math.sqrt(variances[i]) * normal[i]),
        random);
  }

  @Override
  public SeparableCma tell(double[][] points, double[] losses) {
    double[][] ranked = Ranking.ranked(points, losses, constants.population);
    int n = mean.length;
    double[] move = new double[n];
    double[] squares = new double[n];
    for (int k = 0; k < constants.parents; k++) {
      for (int i = 0; i < n; i++) {
        double step = (ranked[k][i] - mean[i]) / sigma;
        move[i] += constants.weight(k) * step;
        squares[i] += constants.weight(k) * (step * step);
      }
    }
    double[] moved = new double[n];
    double[] whitened = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = mean[i] + sigma * move[i];
      whitened[i] = move[i] / Math.sqrt(variances[i]);
    }
    Paths next = paths.next(move, whitened);
    return new SeparableCma(
        constants, moved, Math.max(MIN_SIGMA, next.sigma(sigma)), adapted(next, squares), next);
  }

  private double[] adapted(Paths next, double[] squares) {
    double kept = next.keptCovariance();
    double[] adapted = new double[mean.length];
    double widest = 0;
    for (int i = 0; i < adapted.length; i++) {
      adapted[i] =
          kept * variances[i]
              + constants.rates.rankOne() * (next.mean(i) * next.mean(i))
              + constants.rates.rankMu() * squares[i];
      widest = Math.max(widest, adapted[i]);
    }
    double least = widest * CONDITION;
    Arrays.setAll(adapted, i -> Math.max(adapted[i], least));
    return adapted;
  }

  @Override
  public boolean isUsable() {
    double sum = sigma;
    double width = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += Math.abs(mean[i]) + Math.abs(paths.mean(i)) + variances[i];
      width = Math.max(width, variances[i]);
    }
    return sum < Double.POSITIVE_INFINITY && width > Double.MIN_NORMAL;
  }
}

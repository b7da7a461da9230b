package org.parzen.sampler.cmaes;

import java.util.Arrays;

/// What follows from the number of dimensions and the size of a population: weights by rank and
/// rates of learning. Immutable.
final class Constants {

  /// How fast the parts of the distribution follow what was seen.
  ///
  /// @param rankOne of the covariance, towards the path of the mean (c₁)
  /// @param rankMu of the covariance, towards the points of the population (c_μ)
  /// @param path of the path of the mean (c_c)
  /// @param stepPath of the path that controls the step size (c_σ)
  /// @param damping of the step size (d_σ)
  record Rates(double rankOne, double rankMu, double path, double stepPath, double damping) {}

  final int dimension;
  final int population;

  /// How many of a population pull the mean towards them.
  final int parents;

  /// By rank, best first. Those of the parents are positive and sum up to one.
  private final double[] weights;

  final double weightSum;

  /// The variance effective selection mass of the parents.
  final double mass;

  final Rates rates;

  /// About the mean length of a standard normal vector.
  final double expectedLength;

  private Constants(int dimension, double[] weights, double mass, Rates rates) {
    this.dimension = dimension;
    this.population = weights.length;
    this.parents = weights.length / 2;
    this.weights = weights;
    this.weightSum = Arrays.stream(weights).sum();
    this.mass = mass;
    this.rates = rates;
    double n = dimension;
    this.expectedLength = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
  }

  /// The default size of a population.
  static int population(int dimension) {
    return 4 + (int) Math.floor(3 * Math.log(dimension));
  }

  double weight(int rank) {
    return weights[rank];
  }

  /// With negative weights for the worse half. Source: Hansen, “The CMA Evolution Strategy: A
  /// Tutorial”, arXiv 1604.00772, equations 48 to 58.
  static Constants full(int dimension, int population) {
    int parents = population / 2;
    double[] raw = new double[population];
    for (int i = 0; i < population; i++) {
      raw[i] = Math.log((population + 1) / 2.0) - Math.log(i + 1.0);
    }
    double n = dimension;
    double mass = mass(raw, 0, parents);
    double worseMass = mass(raw, parents, population);
    double rankOne = 2 / (square(n + 1.3) + mass);
    double rankMu =
        Math.min(1 - rankOne - 1e-8, 2 * (mass - 2 + 1 / mass) / (square(n + 2) + mass));
    double worse =
        Math.min(
            1 + rankOne / rankMu,
            Math.min(1 + 2 * worseMass / (mass + 2), (1 - rankOne - rankMu) / (n * rankMu)));
    double better = Arrays.stream(raw).filter(w -> w > 0).sum();
    double below = -Arrays.stream(raw).filter(w -> w < 0).sum();
    double[] weights =
        Arrays.stream(raw).map(w -> w >= 0 ? w / better : w * (worse / below)).toArray();
    double stepPath = (mass + 2) / (n + mass + 5);
    double path = (4 + mass / n) / (n + 4 + 2 * mass / n);
    return new Constants(
        dimension,
        weights,
        mass,
        new Rates(rankOne, rankMu, path, stepPath, damping(n, mass, stepPath)));
  }

  /// Without negative weights. Source: Ros and Hansen, “A Simple Modification in CMA-ES Achieving
  /// Linear Time and Space Complexity”, PPSN 2008. Departs from the peer where a large population
  /// in few dimensions would make the old covariance count less than nothing.
  static Constants separable(int dimension, int population) {
    int parents = population / 2;
    double[] weights = new double[population];
    for (int i = 0; i < parents; i++) {
      weights[i] = Math.log(parents + 1.0) - Math.log(i + 1.0);
    }
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / sum);
    double n = dimension;
    double mass = 1 / Arrays.stream(weights).map(w -> w * w).sum();
    double rankOne = 2 / (square(n + 1.3) + mass);
    double full =
        2 / mass / square(n + Math.sqrt(2))
            + (1 - 1 / mass) * Math.min(1, (2 * mass - 1) / (square(n + 2) + mass));
    double rankMu = Math.min(1 - rankOne, (n + 2) / 3 * full);
    double stepPath = (mass + 2) / (n + mass + 3);
    return new Constants(
        dimension,
        weights,
        mass,
        new Rates(rankOne, rankMu, 4 / (n + 4), stepPath, damping(n, mass, stepPath)));
  }

  private static double damping(double n, double mass, double stepPath) {
    return 1 + 2 * Math.max(0, Math.sqrt((mass - 1) / (n + 1)) - 1) + stepPath;
  }

  private static double mass(double[] raw, int from, int to) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      sum += raw[i];
      squares += raw[i] * raw[i];
    }
    return sum * sum / squares;
  }

  private static double square(double x) {
    return x * x;
  }
}

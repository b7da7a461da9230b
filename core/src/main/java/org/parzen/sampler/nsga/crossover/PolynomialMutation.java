package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// Moves a gene a little, rarely far, never beyond the ends.
///
/// Source: Deb and Goyal 1996, with ends as in Deb's own program; Optuna 5, `_polynomial.py`.
///
/// @param eta the greater, the nearer it stays
public record PolynomialMutation(double eta) {

  /// The peer's.
  public static final PolynomialMutation USUAL = new PolynomialMutation(20);

  public double mutate(double gene, double low, double high, RandomGenerator random) {
    double width = high - low;
    double u = random.nextDouble();
    double moved =
        gene + (u <= 0.5 ? down(u, (gene - low) / width) : up(u, (high - gene) / width)) * width;
    // A line whose width is beyond all numbers: the gene stays.
    return Double.isNaN(moved) ? gene : Math.clamp(moved, low, high);
  }

  private double down(double u, double room) {
    return Math.pow(2 * u + (1 - 2 * u) * Math.pow(1 - room, eta + 1), 1 / (eta + 1)) - 1;
  }

  private double up(double u, double room) {
    return 1 - Math.pow(2 * (1 - u) + (2 * u - 1) * Math.pow(1 - room, eta + 1), 1 / (eta + 1));
  }
}

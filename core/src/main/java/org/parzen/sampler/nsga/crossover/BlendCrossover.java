package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// BLX-alpha: draws each gene evenly from the range between two parents and some room on both
/// sides.
///
/// Source: Eshelman and Schaffer, “Real-Coded Genetic Algorithms and Interval-Schemata”, FOGA 1993.
///
/// @param alpha the room on each side, in distances of the parents
public record BlendCrossover(double alpha) implements Crossover {

  /// The peer's.
  public static final BlendCrossover USUAL = new BlendCrossover(0.5);

  @Override
  public double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random) {
    double[] child = new double[low.length];
    for (int i = 0; i < child.length; i++) {
      double least = Math.min(parents[0][i], parents[1][i]);
      double most = Math.max(parents[0][i], parents[1][i]);
      double room = alpha * (most - least);
      child[i] = (least - room) + random.nextDouble() * ((most + room) - (least - room));
    }
    return child;
  }
}

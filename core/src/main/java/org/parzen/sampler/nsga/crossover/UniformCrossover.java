package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// Takes each gene from one of two parents.
///
/// Source: Syswerda, “Uniform Crossover in Genetic Algorithms”, ICGA 1989.
///
/// @param swappingProbability how likely a gene is to come from the second one
public record UniformCrossover(double swappingProbability) implements Crossover {

  @Override
  public double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random) {
    double[] child = new double[low.length];
    for (int i = 0; i < child.length; i++) {
      child[i] = parents[random.nextDouble() >= swappingProbability ? 1 : 0][i];
    }
    return child;
  }
}

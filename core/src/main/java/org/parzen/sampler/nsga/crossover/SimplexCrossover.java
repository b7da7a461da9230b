package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// SPX: draws evenly from the triangle of three parents, made wider around their middle.
///
/// Source: Tsutsui, Yamamura and Higuchi 1999; Optuna 5, `_spx.py`, whose width `sqrt(n + 2)` for n
/// genes is kept.
public record SimplexCrossover() implements Crossover {

  @Override
  public int parents() {
    return 3;
  }

  @Override
  public double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random) {
    int genes = low.length;
    double width = Math.sqrt(genes + 2.0);
    double[] shares = new double[parents.length - 1];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.pow(random.nextDouble(), 1.0 / (k + 1));
    }
    double[] child = new double[genes];
    for (int i = 0; i < genes; i++) {
      double middle = 0;
      for (double[] parent : parents) {
        middle += parent[i] / parents.length;
      }
      double corner = middle + width * (parents[0][i] - middle);
      double offset = 0;
      for (int k = 1; k < parents.length; k++) {
        double next = middle + width * (parents[k][i] - middle);
        offset = shares[k - 1] * (corner - next + offset);
        corner = next;
      }
      child[i] = corner + offset;
    }
    return child;
  }
}

package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// Puts one child together from two candidates for each gene and the two parents.
///
/// Source: Optuna 5, `nsgaii/_crossovers`, the end of `_sbx.py` and `_vsbx.py`.
///
/// @param newGene how likely a gene is a new one and not a parent's
/// @param swap how likely the two children exchange a gene
record GeneChoice(double newGene, double swap) {

  static final GeneChoice EVEN = new GeneChoice(0.5, 0.5);

  double[] pick(double[] one, double[] two, double[][] parents, RandomGenerator random) {
    int genes = one.length;
    double[][] children = new double[2][genes];
    for (int i = 0; i < genes; i++) {
      boolean fresh = random.nextDouble() < newGene;
      int first = random.nextDouble() < swap ? 1 : 0;
      children[first][i] = fresh ? one[i] : parents[0][i];
      children[1 - first][i] = fresh ? two[i] : parents[1][i];
    }
    return children[random.nextDouble() < 0.5 ? 0 : 1];
  }
}

package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// Makes a child's numeric genes from those of its parents. Immutable.
public interface Crossover {

  /// How many parents a child has.
  default int parents() {
    return 2;
  }

  /// The same for a study with so many objectives.
  default Crossover fitted(int objectives) {
    return this;
  }

  /// The child's genes, which may lie beyond the ends: then other parents are tried.
  ///
  /// @param parents a row each, of the same genes
  /// @param low the lower end of each gene
  /// @param high the upper end of each gene
  double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random);
}

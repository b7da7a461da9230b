package org.parzen.sampler.qmc;

import java.util.random.RandomGenerator;

/// The sequence of Halton in which each digit of each dimension is replaced by means of a random
/// permutation of its own, leading zeros included: each point alone is then evenly distributed, and
/// the high dimensions are no longer in step with each other.
///
/// Source: Owen, “A randomized Halton algorithm in R”, arXiv 1706.02808 (2017), with as many digits
/// as in SciPy's `Halton`. Departs from SciPy in the random stream.
final class ScrambledHaltonSequence implements PointSequence {

  /// The greatest coordinate: the sum of many digits may round up to 1.
  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final int[] bases;

  /// By dimension and place, from the point on, what stands for each digit.
  private final char[][][] permutations;

  ScrambledHaltonSequence(int dimension, RandomGenerator random) {
    this.bases = HaltonSequence.primes(dimension);
    this.permutations = new char[dimension][][];
    for (int i = 0; i < dimension; i++) {
      permutations[i] = new char[places(bases[i])][];
      for (int place = 0; place < permutations[i].length; place++) {
        permutations[i][place] = permutation(bases[i], random);
      }
    }
  }

  /// How many digits make a difference in a `double` close to 1.
  private static int places(int base) {
    return (int) Math.ceil(54 * Math.log(2) / Math.log(base)) - 1;
  }

  private static char[] permutation(int size, RandomGenerator random) {
    char[] order = new char[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = (char) i;
    }
    return order;
  }

  @Override
  public double[] point(int index) {
    double[] point = new double[bases.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = Math.min(BELOW_ONE, permuted(index, bases[i], permutations[i]));
    }
    return point;
  }

  private static double permuted(int index, int base, char[][] permutations) {
    double sum = 0;
    double weight = 1.0 / base;
    int rest = index;
    for (char[] permutation : permutations) {
      sum += permutation[rest % base] * weight;
      weight /= base;
      rest /= base;
    }
    return sum;
  }
}

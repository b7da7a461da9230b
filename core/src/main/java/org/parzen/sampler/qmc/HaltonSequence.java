package org.parzen.sampler.qmc;

import java.util.stream.IntStream;

/// The sequence of Halton, beginning with the origin: in each dimension the digits of the index, in
/// a prime base of its own, are mirrored at the point.
///
/// Source: Halton, “On the efficiency of certain quasi-random sequences of points in evaluating
/// multi-dimensional integrals”, Numer. Math. 2 (1960). Adds up in the order of SciPy's `Halton`,
/// so that the digits are the same. Hipparchus has this sequence for 40 dimensions only, and no
/// random permutations.
final class HaltonSequence implements PointSequence {

  /// In higher dimensions, bases of several thousands make points that are not even in any study of
  /// a sensible size, and the permutations of the scrambled sequence fill the memory.
  static final int MAX_DIMENSION = 1000;

  private final int[] bases;

  HaltonSequence(int dimension) {
    this.bases = primes(dimension);
  }

  /// The first prime numbers.
  static int[] primes(int count) {
    return IntStream.iterate(2, n -> n + 1)
        .filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).allMatch(d -> n % d != 0))
        .limit(count)
        .toArray();
  }

  @Override
  public double[] point(int index) {
    double[] point = new double[bases.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = mirrored(index, bases[i]);
    }
    return point;
  }

  private static double mirrored(int index, int base) {
    double sum = 0;
    double weight = 1.0 / base;
    for (int rest = index; rest > 0; rest /= base) {
      sum += rest % base * weight;
      weight /= base;
    }
    return sum;
  }
}

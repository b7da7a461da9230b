package org.parzen.sampler.qmc;

import org.hipparchus.random.SobolSequenceGenerator;

/// The sequence of Sobol', in the order of the Gray code, beginning with the origin.
///
/// Source: Joe and Kuo, “Constructing Sobol sequences with better two-dimensional projections”,
/// SIAM J. Sci. Comput. 30 (2008), whose direction numbers both Hipparchus and SciPy use. Same
/// points as SciPy's, but with 52 bits instead of 30.
final class SobolSequence implements PointSequence {

  /// For so many dimensions the direction numbers are known.
  static final int MAX_DIMENSION = 21_201;

  /// Coordinates are whole multiples of two to the minus this.
  static final int BITS = 52;

  private final SobolSequenceGenerator generator;

  SobolSequence(int dimension) {
    this.generator = new SobolSequenceGenerator(dimension);
  }

  @Override
  public synchronized double[] point(int index) {
    return generator.skipTo(index);
  }
}

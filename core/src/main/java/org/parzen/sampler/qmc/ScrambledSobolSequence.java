package org.parzen.sampler.qmc;

import java.util.random.RandomGenerator;

/// The sequence of Sobol' with its binary digits mixed at random: each digit becomes the sum,
/// modulo two, of itself, of a random selection of the digits before it and of a random digit. Each
/// point alone is then evenly distributed, and together they are as even as before.
///
/// Source: Matoušek, “On the L2-discrepancy for anchored boxes”, J. Complexity 14 (1998): a random
/// linear scramble and a digital shift, as in SciPy's `Sobol`. Departs from SciPy in the random
/// stream and in 52 digits instead of 30.
final class ScrambledSobolSequence implements PointSequence {

  private static final int BITS = SobolSequence.BITS;
  private static final long ALL = (1L << BITS) - 1;
  private static final double SCALE = 0x1p52;

  private final SobolSequence plain;

  /// By dimension and bit, the bits of the plain coordinate that add up to it.
  private final long[][] selections;

  private final long[] shifts;

  ScrambledSobolSequence(SobolSequence plain, int dimension, RandomGenerator random) {
    this.plain = plain;
    this.selections = new long[dimension][BITS];
    this.shifts = new long[dimension];
    for (int i = 0; i < dimension; i++) {
      for (int bit = 0; bit < BITS; bit++) {
        long higher = (ALL << (bit + 1)) & ALL;
        selections[i][bit] = (random.nextLong() & higher) | 1L << bit;
      }
      shifts[i] = random.nextLong() & ALL;
    }
  }

  @Override
  public double[] point(int index) {
    double[] point = plain.point(index);
    for (int i = 0; i < point.length; i++) {
      point[i] = (mixed(selections[i], (long) (point[i] * SCALE)) ^ shifts[i]) / SCALE;
    }
    return point;
  }

  private static long mixed(long[] selection, long digits) {
    long mixed = 0;
    for (int bit = 0; bit < BITS; bit++) {
      mixed |= (Long.bitCount(selection[bit] & digits) & 1L) << bit;
    }
    return mixed;
  }
}

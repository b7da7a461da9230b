package org.parzen.sampler.grid;

import java.util.stream.IntStream;
import org.hipparchus.random.MersenneTwister;

/// The order in which NumPy's `RandomState(seed).shuffle` leaves the numbers from 0.
///
/// Source: NumPy, `mtrand.pyx` and `legacy-distributions.c`: Fisher and Yates from the end, each
/// place drawn from the bits of a 32-bit number below a mask until it fits.
final class PeerShuffle {

  private PeerShuffle() {}

  /// @param seed from 0 to 2^32 - 1
  static int[] order(int size, long seed) {
    int[] order = IntStream.range(0, size).toArray();
    MersenneTwister bits = new MersenneTwister((int) seed);
    for (int i = size - 1; i > 0; i--) {
      int other = upTo(i, bits);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }

  private static int upTo(int most, MersenneTwister bits) {
    int mask = (Integer.highestOneBit(most) << 1) - 1;
    int drawn = bits.nextInt() & mask;
    while (drawn > most) {
      drawn = bits.nextInt() & mask;
    }
    return drawn;
  }
}

package org.parzen.sampler.tpe;

import org.parzen.numeric.normal.StandardNormal;

/// The logarithm of a normal distribution's share of a short piece of the line, remembered: on a
/// grid the same few pieces and kernels meet again and again. What is remembered equals what would
/// be computed. Used by one thread at a time.
final class GridMass {

  private static final int SLOTS = 1 << 13;
  private static final int KEYS = 3;
  private static final double ROOT_TWO = 1.4142135623730951;

  private final double[] keys = new double[SLOTS * KEYS];
  private final double[] masses = new double[SLOTS];

  /// @param scale one over the width times the root of two
  double log(double begin, double end, double mean, double scale) {
    int slot = slot(begin, mean, scale);
    int key = slot * KEYS;
    if (keys[key] != begin || keys[key + 1] != mean || keys[key + 2] != scale) {
      keys[key] = begin;
      keys[key + 1] = mean;
      keys[key + 2] = scale;
      double factor = scale * ROOT_TWO;
      masses[slot] = StandardNormal.logMass((begin - mean) * factor, (end - mean) * factor);
    }
    return masses[slot];
  }

  private static int slot(double begin, double mean, double scale) {
    long mixed =
        Double.doubleToRawLongBits(begin) * 0x9E3779B97F4A7C15L
            + Double.doubleToRawLongBits(mean) * 0xC2B2AE3D27D4EB4FL
            + Double.doubleToRawLongBits(scale) * 0x165667B19E3779F9L;
    return (int) (((mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L) >>> 51);
  }
}

package org.parzen.sampler.cmaes;

import java.util.BitSet;
import java.util.random.RandomGenerator;

/// Draws points of the unit cube. Same as the peer's `ask`, but leaves a point at its first
/// coordinate that lies outside, so that many parameters cost no more than a few.
final class Drawing {

  /// How often it is drawn again for each dimension; the peer's.
  private static final int ATTEMPTS = 10;

  /// One coordinate of the point that a standard normal vector becomes.
  @FunctionalInterface
  interface Coordinate {
    double of(int i, double[] normal);
  }

  private Drawing() {}

  /// @param bounded which coordinates must lie between 0 and 1
  static double[] draw(
      int dimension, BitSet bounded, Coordinate coordinate, RandomGenerator random) {
    double[] normal = new double[dimension];
    double[] point = new double[dimension];
    for (int attempt = 0; attempt < ATTEMPTS * dimension; attempt++) {
      fill(normal, random);
      if (isInside(point, bounded, coordinate, normal)) {
        return point;
      }
    }
    fill(normal, random);
    for (int i = 0; i < dimension; i++) {
      double x = coordinate.of(i, normal);
      point[i] = bounded.get(i) ? Math.min(1, Math.max(0, x)) : x;
    }
    return point;
  }

  static BitSet all(int dimension) {
    BitSet all = new BitSet(dimension);
    all.set(0, dimension);
    return all;
  }

  private static void fill(double[] normal, RandomGenerator random) {
    for (int i = 0; i < normal.length; i++) {
      normal[i] = random.nextGaussian();
    }
  }

  private static boolean isInside(
      double[] point, BitSet bounded, Coordinate coordinate, double[] normal) {
    for (int i = 0; i < point.length; i++) {
      point[i] = coordinate.of(i, normal);
      if (bounded.get(i) && !(0 <= point[i] && point[i] <= 1)) {
        return false;
      }
    }
    return true;
  }
}

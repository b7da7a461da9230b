package org.parzen.numeric.forest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sum of functions over a cube, each constant on a box that takes in every direction the whole
/// length or one half, and zero elsewhere. Boxes that are the same are counted once, which are few
/// where the directions are the choices of one parameter.
final class Halves {

  private final int directions;
  private final Map<Sides, Double> heights = new LinkedHashMap<>();

  /// Two bits a direction: whether the box takes the lower half, or the upper one.
  @SuppressWarnings("ArrayRecordComponent") // compared by content below
  private record Sides(long[] bits) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Sides(long[] others) && Arrays.equals(bits, others);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bits);
    }

    /// The volume that both boxes have in common.
    double common(Sides other) {
      int fixed = 0;
      for (int i = 0; i < bits.length; i++) {
        long both = bits[i] | other.bits[i];
        if ((both & both >>> 1 & LOWER) != 0) {
          return 0;
        }
        fixed += Long.bitCount(both);
      }
      return Math.scalb(1.0, -fixed);
    }
  }

  private static final long LOWER = 0x5555555555555555L;

  Halves(int directions) {
    this.directions = directions;
  }

  /// How many words the sides of a box take.
  int words() {
    return (2 * directions + Long.SIZE - 1) / Long.SIZE;
  }

  /// Cuts a box to one half of a direction.
  static void fix(long[] sides, int direction, boolean upper) {
    int bit = 2 * direction + (upper ? 1 : 0);
    sides[bit / Long.SIZE] |= 1L << bit % Long.SIZE;
  }

  /// Adds a function.
  void add(long[] sides, double height) {
    double _ = heights.merge(new Sides(sides), height, Double::sum);
  }

  /// The mean of the squared sum: its variance, where its mean is zero.
  double variance() {
    List<Map.Entry<Sides, Double>> boxes = List.copyOf(heights.entrySet());
    double variance = 0;
    for (int i = 0; i < boxes.size(); i++) {
      Sides sides = boxes.get(i).getKey();
      double height = boxes.get(i).getValue();
      variance += height * height * sides.common(sides);
      for (int j = 0; j < i; j++) {
        Map.Entry<Sides, Double> other = boxes.get(j);
        variance += 2 * height * other.getValue() * sides.common(other.getKey());
      }
    }
    return Math.max(0, variance);
  }
}

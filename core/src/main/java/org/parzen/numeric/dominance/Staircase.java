package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.Comparator;

/// The area between a reference point and points of two objectives that come one by one; with it,
/// the volume of points of three: a sweep along the third one.
final class Staircase {

  private final double[] reference;
  private double[] xs;
  private double[] ys;
  private int size;
  private double area;

  /// @param capacity for so many steps; it grows where there are more
  Staircase(int capacity, double[] reference) {
    this.xs = new double[capacity];
    this.ys = new double[capacity];
    this.reference = reference;
  }

  /// @param order their order is changed
  static double volume(double[][] order, double[] reference) {
    Arrays.sort(order, Comparator.comparingDouble((double[] point) -> point[2]));
    Staircase stairs = new Staircase(order.length, reference);
    double volume = 0;
    for (int i = 0; i < order.length; i++) {
      stairs.add(order[i][0], order[i][1]);
      double until = i + 1 < order.length ? order[i + 1][2] : reference[2];
      if (until > order[i][2]) {
        volume += stairs.area * (until - order[i][2]);
      }
    }
    return volume;
  }

  /// The area so far.
  double area() {
    return area;
  }

  /// What a point of three objectives adds to the volume of others that do not cover it.
  ///
  /// @param others the first `count` of them, by their third loss
  double added(double[] point, double[][] others, int count) {
    size = 0;
    area = 0;
    double base = (reference[0] - point[0]) * (reference[1] - point[1]);
    double height = point[2];
    double volume = 0;
    // What is left of the point's rectangle lies before these.
    double right = reference[0];
    double top = reference[1];
    for (int i = 0; i < count; i++) {
      double x = Math.max(point[0], others[i][0]);
      double y = Math.max(point[1], others[i][1]);
      if (x >= right || y >= top) {
        continue;
      }
      double until = Math.max(height, others[i][2]);
      volume += (base - area) * (until - height);
      height = until;
      right = y == point[1] ? x : right;
      top = x == point[0] ? y : top;
      if (x == point[0] && y == point[1]) {
        return volume;
      }
      add(x, y);
    }
    return volume + (base - area) * (reference[2] - height);
  }

  /// Steps have growing x and falling y.
  void add(double x, double y) {
    int at = Arrays.binarySearch(xs, 0, size, x);
    int from = at < 0 ? -at - 1 : at;
    if ((from > 0 && ys[from - 1] <= y) || (at >= 0 && ys[at] <= y)) {
      return;
    }
    double left = x;
    double top = from > 0 ? ys[from - 1] : reference[1];
    int to = from;
    while (to < size && ys[to] >= y) {
      area += (xs[to] - left) * (top - y);
      left = xs[to];
      top = ys[to];
      to++;
    }
    area += ((to < size ? xs[to] : reference[0]) - left) * (top - y);
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    System.arraycopy(xs, to, xs, from + 1, size - to);
    System.arraycopy(ys, to, ys, from + 1, size - to);
    size += 1 - (to - from);
    xs[from] = x;
    ys[from] = y;
  }
}

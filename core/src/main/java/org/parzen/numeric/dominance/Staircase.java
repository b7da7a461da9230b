package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.Comparator;

/// The volume of points with three objectives: a sweep along the third one, over a staircase of the
/// first two that grows.
final class Staircase {

  private final double[] xs;
  private final double[] ys;
  private final double[] reference;
  private int size;
  private double area;

  private Staircase(int capacity, double[] reference) {
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

  /// Steps have growing x and falling y.
  private void add(double x, double y) {
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
    System.arraycopy(xs, to, xs, from + 1, size - to);
    System.arraycopy(ys, to, ys, from + 1, size - to);
    size += 1 - (to - from);
    xs[from] = x;
    ys[from] = y;
  }
}

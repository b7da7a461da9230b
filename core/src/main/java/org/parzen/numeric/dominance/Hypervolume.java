package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.Comparator;

/// The volume between some points and a reference point that is worse than all of them.
///
/// Source: While, Bradstreet and Barone 2012 (WFG), slicing off the last objective at each level,
/// down to three objectives, which take one sweep over a staircase.
public final class Hypervolume {

  private Hypervolume() {}

  /// The volume; infinite where a point is infinitely good or the reference point infinitely bad.
  ///
  /// @throws IllegalArgumentException names the loss that is beyond the reference point
  public static double of(double[][] losses, double[] reference) {
    for (double[] row : losses) {
      for (int i = 0; i < row.length; i++) {
        if (!(row[i] <= reference[i])) {
          throw new IllegalArgumentException(
              "The loss %s of objective %d is beyond its reference %s."
                  .formatted(row[i], i, reference[i]));
        }
      }
    }
    if (!Arrays.stream(reference).allMatch(Double::isFinite)) {
      return Double.POSITIVE_INFINITY;
    }
    return known(volume(losses.clone(), reference, reference.length));
  }

  /// What one point adds to the volume of others.
  static double added(double[] point, double[][] others, int count, double[] reference) {
    double box = box(point, reference, reference.length);
    return count == 0
        ? known(box)
        : known(Math.max(0, box - limited(point, others, 0, count, reference, reference.length)));
  }

  private static double known(double volume) {
    return Double.isNaN(volume) ? Double.POSITIVE_INFINITY : volume;
  }

  /// @param points of which the first `width` objectives count; their order is changed
  private static double volume(double[][] points, double[] reference, int width) {
    if (points.length == 0) {
      return 0;
    }
    return switch (points.length == 1 ? 0 : width) {
      case 0 -> box(points[0], reference, width);
      case 1 -> reference[0] - Arrays.stream(points).mapToDouble(p -> p[0]).min().orElseThrow();
      case 2 -> area(points, reference);
      case 3 -> Staircase.volume(points, reference);
      default -> slices(Points.front(points), reference, width);
    };
  }

  private static double area(double[][] points, double[] reference) {
    Arrays.sort(points, Comparator.comparingDouble(point -> point[0]));
    double area = 0;
    double above = reference[1];
    for (double[] point : points) {
      if (point[1] < above) {
        area += (reference[0] - point[0]) * (above - point[1]);
        above = point[1];
      }
    }
    return area;
  }

  /// The worst in the last objective first, so that within its slice all later ones reach as far as
  /// it does.
  private static double slices(double[][] order, double[] reference, int width) {
    int last = width - 1;
    Arrays.sort(order, Comparator.comparingDouble((double[] point) -> -point[last]));
    double volume = 0;
    for (int i = 0; i < order.length; i++) {
      double rest = limited(order[i], order, i + 1, order.length, reference, last);
      double base = Math.max(0, box(order[i], reference, last) - rest);
      volume += base * (reference[last] - order[i][last]);
    }
    return volume;
  }

  /// The part of a point's box that others cover.
  private static double limited(
      double[] point, double[][] others, int from, int to, double[] reference, int width) {
    double[][] limits = new double[to - from][width];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < width; k++) {
        limits[i - from][k] = Math.max(point[k], others[i][k]);
      }
    }
    return volume(limits, reference, width);
  }

  private static double box(double[] point, double[] reference, int width) {
    double box = 1;
    for (int i = 0; i < width; i++) {
      box *= reference[i] - point[i];
    }
    return box;
  }
}

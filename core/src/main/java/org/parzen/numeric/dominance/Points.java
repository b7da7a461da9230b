package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The distinct points among some rows, in lexicographic order, in which no point is dominated by a
/// later one.
///
/// @param distinct the points, each once
/// @param first by point, the first row that holds it
/// @param of by row, its point
record Points(double[][] distinct, int[] first, int[] of) {

  static Points of(double[][] rows) {
    double[][] clean = clean(rows);
    // Sorting is stable: equal rows stay in the order in which they came.
    int[] order =
        IntStream.range(0, clean.length)
            .boxed()
            .sorted(Comparator.comparing((Integer row) -> clean[row], Arrays::compare))
            .mapToInt(row -> row)
            .toArray();
    int[] first = new int[order.length];
    int[] of = new int[order.length];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || !Arrays.equals(clean[order[i]], clean[order[i - 1]])) {
        first[count++] = order[i];
      }
      of[order[i]] = count - 1;
    }
    int[] kept = Arrays.copyOf(first, count);
    return new Points(
        Arrays.stream(kept).mapToObj(row -> clean[row]).toArray(double[][]::new), kept, of);
  }

  int size() {
    return distinct.length;
  }

  /// Makes rows that are equal as numbers equal as arrays: no minus zero, and not-a-number counts
  /// as the worst there is.
  private static double[][] clean(double[][] rows) {
    return Arrays.stream(rows).map(Points::clean).toArray(double[][]::new);
  }

  static double[] clean(double[] row) {
    return Arrays.stream(row).map(Points::clean).toArray();
  }

  private static double clean(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value + 0.0;
  }

  /// Whether a is nowhere worse than b.
  static boolean covers(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] > b[i]) {
        return false;
      }
    }
    return true;
  }

  /// The points that no other one dominates, each once.
  ///
  /// @param points without not-a-number; their order is changed
  static double[][] front(double[][] points) {
    Arrays.sort(points, Arrays::compare);
    boolean[] on = onFront(points, IntStream.range(0, points.length).toArray(), points.length);
    return IntStream.range(0, points.length)
        .filter(i -> on[i])
        .mapToObj(i -> points[i])
        .toArray(double[][]::new);
  }

  /// Which of some points no other one of them dominates.
  ///
  /// @param among the first `count` of them are indices of points, ascending
  static boolean[] onFront(double[][] sorted, int[] among, int count) {
    boolean[] on = new boolean[count];
    double[][] front = new double[count][];
    int size = 0;
    for (int i = 0; i < count; i++) {
      double[] point = sorted[among[i]];
      // Only earlier points can dominate, and those on the front decide. The latest first: they
      // are the most alike.
      int other = size - 1;
      while (other >= 0 && !covers(front[other], point)) {
        other--;
      }
      if (other < 0) {
        on[i] = true;
        front[size++] = point;
      }
    }
    return on;
  }
}

package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Non-dominated ranks: rank 0 are the rows that no other row dominates, rank 1 those that are left
/// without one dominating when rank 0 is taken away, and so on. Equal rows share a rank.
///
/// Source: Deb et al. 2002, §III A; with penalties Optuna 5, `study/_multi_objective.py`. Two
/// objectives take O(n log n) (the fronts found so far are ordered by their last point), more take
/// one pass over the rows left a rank.
public final class Ranks {

  private Ranks() {}

  /// The rank of each row of losses. Not-a-number counts as the worst.
  public static int[] of(double[][] losses) {
    return of(losses, Math.max(1, losses.length));
  }

  /// The same, exact only until so many distinct rows have a rank: the rest shares the next one.
  ///
  /// @param atLeast 1 or more
  public static int[] of(double[][] losses, int atLeast) {
    if (losses.length == 0) {
      return new int[0];
    }
    Points points = Points.of(losses);
    int[] ranks =
        switch (losses[0].length) {
          case 1 -> IntStream.range(0, points.size()).toArray();
          case 2 -> cut(two(points.distinct()), atLeast);
          default -> peel(points.distinct(), atLeast);
        };
    return Arrays.stream(points.of()).map(point -> ranks[point]).toArray();
  }

  /// Ranks where constraints are broken: rows without a penalty come first, ranked by their losses;
  /// then rows by their penalty, whatever the losses; then rows whose penalty is not known
  /// (not-a-number), by their losses.
  ///
  /// @param penalties by row, how much it breaks its constraints; 0 or less where all hold
  public static int[] of(double[][] losses, double[] penalties, int atLeast) {
    int[] ranks = new int[losses.length];
    int[] feasible = rows(losses.length, row -> penalties[row] <= 0);
    int[] broken = rows(losses.length, row -> penalties[row] > 0);
    int[] unknown = rows(losses.length, row -> Double.isNaN(penalties[row]));
    double[][] violations =
        Arrays.stream(broken)
            .mapToObj(row -> new double[] {penalties[row]})
            .toArray(double[][]::new);
    int left = atLeast;
    int next = place(ranks, feasible, pick(losses, feasible), left, 0);
    left -= feasible.length;
    next = place(ranks, broken, violations, left, next);
    left -= broken.length;
    place(ranks, unknown, pick(losses, unknown), left, next);
    return ranks;
  }

  /// The rows of rank 0, ascending.
  public static int[] front(double[][] losses) {
    int[] ranks = of(losses, 1);
    return rows(losses.length, row -> ranks[row] == 0);
  }

  /// Gives rows their ranks from one on, and says which one is free then.
  private static int place(int[] ranks, int[] rows, double[][] losses, int left, int from) {
    int[] own = left > 0 ? of(losses, left) : new int[rows.length];
    int next = from;
    for (int i = 0; i < rows.length; i++) {
      ranks[rows[i]] = from + own[i];
      next = Math.max(next, from + own[i] + 1);
    }
    return next;
  }

  private static int[] rows(int count, IntPredicate wanted) {
    return IntStream.range(0, count).filter(wanted).toArray();
  }

  private static double[][] pick(double[][] losses, int[] rows) {
    return Arrays.stream(rows).mapToObj(row -> losses[row]).toArray(double[][]::new);
  }

  /// A front dominates a later point if its lowest second loss is not above the point's; this loss
  /// grows from front to front.
  private static int[] two(double[][] points) {
    int[] ranks = new int[points.length];
    double[] lowest = new double[points.length];
    int fronts = 0;
    for (int i = 0; i < points.length; i++) {
      int low = 0;
      int high = fronts;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (lowest[middle] <= points[i][1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      ranks[i] = low;
      lowest[low] = points[i][1];
      fronts = Math.max(fronts, low + 1);
    }
    return ranks;
  }

  private static int[] cut(int[] ranks, int atLeast) {
    int[] sizes = new int[ranks.length];
    Arrays.stream(ranks).forEach(rank -> sizes[rank]++);
    int last = 0;
    int ranked = 0;
    while (last < sizes.length && ranked < atLeast) {
      ranked += sizes[last++];
    }
    int rest = last;
    return Arrays.stream(ranks).map(rank -> Math.min(rank, rest)).toArray();
  }

  private static int[] peel(double[][] points, int atLeast) {
    int[] ranks = new int[points.length];
    int[] left = IntStream.range(0, points.length).toArray();
    int count = points.length;
    for (int rank = 0; count > 0; rank++) {
      boolean all = points.length - count >= atLeast;
      boolean[] on = all ? new boolean[count] : Points.onFront(points, left, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (all || on[i]) {
          ranks[left[i]] = rank;
        } else {
          left[kept++] = left[i];
        }
      }
      count = kept;
    }
    return ranks;
  }
}

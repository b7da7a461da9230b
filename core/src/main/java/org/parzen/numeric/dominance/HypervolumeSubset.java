package org.parzen.numeric.dominance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Chooses the few of many points that keep as much hypervolume as possible: greedily, one by one,
/// what adds most, which reaches at least 63 percent of the best choice.
///
/// Source: Guerreiro, Fonseca and Paquete 2016; Optuna 5, `_hypervolume/hssp.py`. What a point adds
/// can only fall when others are chosen, so with three or more objectives it is computed again only
/// for points that may still be the best.
public final class HypervolumeSubset {

  private HypervolumeSubset() {}

  /// A point beyond the worst of some losses by a tenth of each, which the hypervolume is measured
  /// from.
  public static double[] reference(double[][] losses) {
    double[] reference = new double[losses[0].length];
    for (int i = 0; i < reference.length; i++) {
      double worst = Double.NEGATIVE_INFINITY;
      for (double[] row : losses) {
        worst = Math.max(worst, row[i]);
      }
      double beyond = Math.max(1.1 * worst, 0.9 * worst);
      reference[i] = beyond == 0 ? 1e-12 : beyond;
    }
    return reference;
  }

  /// The rows chosen, ascending. Rows that are equal to a chosen one are taken only where distinct
  /// ones do not suffice. Where the reference point is infinite the first distinct points are
  /// taken.
  ///
  /// @param losses rows that do not dominate each other
  /// @param size how many to choose, at most as many as there are rows
  public static int[] choose(double[][] losses, int size, double[] reference) {
    if (size > losses.length) {
      throw new IllegalArgumentException(size + " of " + losses.length + " rows");
    }
    if (size == losses.length) {
      return IntStream.range(0, size).toArray();
    }
    return Arrays.stream(order(losses, size, reference)).sorted().toArray();
  }

  /// The rows of [#choose], in the order in which they are chosen: the first few of them are what
  /// is chosen if few are wanted.
  static int[] order(double[][] losses, int size, double[] reference) {
    Points points = Points.of(losses);
    int some = Math.min(size, points.size());
    int[] order = Arrays.copyOf(distinct(points.distinct(), some, reference), size);
    BitSet chosen = new BitSet();
    for (int i = 0; i < some; i++) {
      order[i] = points.first()[order[i]];
      chosen.set(order[i]);
    }
    for (int i = some; i < size; i++) {
      order[i] = chosen.nextClearBit(0);
      chosen.set(order[i]);
    }
    return order;
  }

  private static int[] distinct(double[][] points, int size, double[] reference) {
    if (!Arrays.stream(reference).allMatch(Double::isFinite)) {
      return IntStream.range(0, size).toArray();
    }
    return reference.length == 2 ? flat(points, size, reference) : lazy(points, size, reference);
  }

  /// With two objectives what a point adds is the rectangle between it and a corner that its chosen
  /// neighbours move.
  private static int[] flat(double[][] points, int size, double[] reference) {
    int[] chosen = new int[size];
    boolean[] taken = new boolean[points.length];
    double[] right = new double[points.length];
    double[] top = new double[points.length];
    Arrays.fill(right, reference[0]);
    Arrays.fill(top, reference[1]);
    for (int k = 0; k < size; k++) {
      int best = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < points.length; i++) {
        double adds = (right[i] - points[i][0]) * (top[i] - points[i][1]);
        if (!taken[i] && (best < 0 || adds > most)) {
          best = i;
          most = adds;
        }
      }
      chosen[k] = best;
      taken[best] = true;
      for (int i = 0; i < points.length; i++) {
        if (i < best) {
          right[i] = Math.min(right[i], points[best][0]);
        } else {
          top[i] = Math.min(top[i], points[best][1]);
        }
      }
    }
    return chosen;
  }

  private record Candidate(int point, double atMost, int knownFor) {}

  private static int[] lazy(double[][] points, int size, double[] reference) {
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Candidate c) -> -c.atMost)
                .thenComparingInt(Candidate::point));
    double[][] taken = new double[size][];
    for (int i = 0; i < points.length; i++) {
      queue.add(new Candidate(i, Hypervolume.added(points[i], taken, 0, reference), 0));
    }
    int[] chosen = new int[size];
    for (int k = 0; k < size; ) {
      Candidate top = queue.remove();
      double[] point = points[top.point];
      if (top.knownFor == k) {
        chosen[k] = top.point;
        taken[k++] = point;
      } else {
        // Rounding must not make a bound grow.
        double adds = Math.min(top.atMost, Hypervolume.added(point, taken, k, reference));
        queue.add(new Candidate(top.point, adds, k));
      }
    }
    return chosen;
  }
}

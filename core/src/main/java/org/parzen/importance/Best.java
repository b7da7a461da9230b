package org.parzen.importance;

import java.util.Arrays;
import org.parzen.numeric.dominance.HypervolumeSubset;
import org.parzen.numeric.dominance.Ranks;

/// Chooses the best of some trials.
///
/// @param losses a row a trial, a number an objective
@SuppressWarnings("ArrayRecordComponent") // never compared
record Best(double[][] losses) {

  /// The rows of the best share, ascending. With one objective equals are all in or all out; with
  /// several whole non-dominated fronts count while they fit, of the next one the subset that keeps
  /// most hypervolume.
  ///
  /// @param quantile above 0, at most 1
  int[] share(double quantile) {
    int count = (int) Math.ceil(quantile * losses.length);
    if (quantile == 1 || losses.length == 0) {
      return rows(0, losses.length);
    }
    return losses[0].length == 1 ? lowest(count) : fronts(count);
  }

  private static int[] rows(int from, int to) {
    int[] rows = new int[to - from];
    Arrays.setAll(rows, i -> from + i);
    return rows;
  }

  private int[] lowest(int count) {
    double[] sorted = Arrays.stream(losses).mapToDouble(row -> row[0]).sorted().toArray();
    double limit = sorted[count - 1];
    return Arrays.stream(rows(0, losses.length)).filter(row -> losses[row][0] <= limit).toArray();
  }

  private int[] fronts(int count) {
    int[] ranks = Ranks.of(losses, count);
    int[] best = new int[count];
    int taken = 0;
    for (int rank = 0; taken < count; rank++) {
      int wanted = rank;
      int[] front =
          Arrays.stream(rows(0, losses.length)).filter(row -> ranks[row] == wanted).toArray();
      int[] kept = front.length <= count - taken ? front : subset(front, count - taken);
      System.arraycopy(kept, 0, best, taken, kept.length);
      taken += kept.length;
    }
    Arrays.sort(best);
    return best;
  }

  private int[] subset(int[] front, int count) {
    double[][] points = Arrays.stream(front).mapToObj(row -> losses[row]).toArray(double[][]::new);
    int[] chosen = HypervolumeSubset.choose(points, count, HypervolumeSubset.reference(points));
    return Arrays.stream(chosen).map(i -> front[i]).toArray();
  }
}

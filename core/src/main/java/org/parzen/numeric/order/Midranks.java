package org.parzen.numeric.order;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The places of values in ascending order, counted from 1; equal values share the middle of
/// theirs.
///
/// @param of by value; not to be changed
/// @param tieSum t³ − t, summed over the sets of t equal values
@SuppressWarnings("ArrayRecordComponent") // lives within one computation
public record Midranks(double[] of, double tieSum) {

  public static Midranks of(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    double tieSum = 0;
    int end;
    for (int start = 0; start < order.length; start = end) {
      end = start + 1;
      while (end < order.length && values[order[end]] == values[order[start]]) {
        end++;
      }
      for (int place = start; place < end; place++) {
        ranks[order[place]] = (start + 1 + end) / 2.0;
      }
      double size = end - start;
      tieSum += size * size * size - size;
    }
    return new Midranks(ranks, tieSum);
  }
}

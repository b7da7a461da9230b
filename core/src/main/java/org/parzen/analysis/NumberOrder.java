package org.parzen.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.parzen.study.History;

/// Rows of finished trials in the order of their trials' numbers, which is seldom the order in
/// which they finished.
final class NumberOrder {

  private NumberOrder() {}

  static int[] of(History finished, IntPredicate wanted) {
    return Arrays.stream(
            finished
                .rows()
                .filter(wanted)
                .mapToLong(row -> (long) finished.number(row) << 32 | row)
                .sorted()
                .toArray())
        .mapToInt(key -> (int) key)
        .toArray();
  }
}

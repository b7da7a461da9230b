package org.parzen.app.plot;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Finds the next trial for the keyboard, among numbers in any order.
final class TrialWalk {
  private TrialWalk() {}

  /// Gives the row whose number follows (`step` above 0) or precedes `trial`, among those that can
  /// be hit.
  static OptionalInt next(int[] number, int trial, int step, IntPredicate visible) {
    int found = -1;
    for (int row = 0; row < number.length; row++) {
      boolean ahead = step > 0 ? number[row] > trial : number[row] < trial;
      boolean nearer =
          found < 0 || (step > 0 ? number[row] < number[found] : number[row] > number[found]);
      if (ahead && nearer && visible.test(row)) {
        found = row;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }
}

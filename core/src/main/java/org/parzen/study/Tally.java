package org.parzen.study;

import java.util.List;
import org.parzen.trial.TrialState;

/// What can be said of the first rows of a history: how many trials ended in which state, how many
/// failed, and which is the best. Used by one thread at a time.
final class Tally {

  private final int[] counts = new int[TrialState.Kind.values().length];
  private int size;
  private int failures;
  private int best = -1;
  private int bestRow = -1;

  /// Counts the next row.
  ///
  /// @param row where the columns have it
  void add(HistoryColumns columns, List<Direction> directions, int row) {
    counts[columns.kind(row).ordinal()]++;
    failures += columns.isFailure(row) ? 1 : 0;
    if (columns.isBetter(directions, row, bestRow)) {
      best = size;
      bestRow = row;
    }
    size++;
  }

  /// The tally of this moment.
  Tally copy() {
    Tally copy = new Tally();
    System.arraycopy(counts, 0, copy.counts, 0, counts.length);
    copy.size = size;
    copy.failures = failures;
    copy.best = best;
    copy.bestRow = bestRow;
    return copy;
  }

  int count(TrialState.Kind kind) {
    return counts[kind.ordinal()];
  }

  int size() {
    return size;
  }

  int failures() {
    return failures;
  }

  /// Counted from the first of these rows; -1 without a best one.
  int best() {
    return best;
  }
}

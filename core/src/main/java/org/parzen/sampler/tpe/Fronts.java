package org.parzen.sampler.tpe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.GrowingFronts;
import org.parzen.study.Direction;
import org.parzen.study.History;

/// Which trials are good where there are several objectives: whole non-dominated fronts while they
/// fit, of the next front the subset that keeps most hypervolume; then pruned and infeasible ones,
/// as with one objective. Reads each trial once; used by one thread at a time.
///
/// Source: Ozaki et al., “Multiobjective Tree-Structured Parzen Estimator”, JAIR 73 (2022), as in
/// Optuna 5's `_split_complete_trials_multi_objective`.
final class Fronts {

  private final List<Direction> directions;
  private final GrowingFronts complete = new GrowingFronts();
  private final Ranking rest = new Ranking(Integer.MAX_VALUE);
  private int rows;

  Fronts(List<Direction> directions) {
    this.directions = directions;
  }

  /// The numbers of the good trials, in ascending order.
  ///
  /// @param count how many are good
  int[] good(History history, int count) {
    if (history.size() < rows) {
      // A view that is older than the last one, of a thread that was slower.
      return new Fronts(directions).good(history, count);
    }
    for (; rows < history.size(); rows++) {
      if (Ledger.counts(history.kind(rows))) {
        add(history, rows);
      }
    }
    int[] first = complete.best(count);
    int[] others = rest.best(count - first.length);
    int[] good = Arrays.copyOf(first, first.length + others.length);
    System.arraycopy(others, 0, good, first.length, others.length);
    Arrays.sort(good);
    return good;
  }

  private void add(History history, int row) {
    Rank rank = Rank.of(history, row, directions.getFirst());
    if (rank.kind() == Rank.Kind.COMPLETE) {
      complete.add(
          rank.number(),
          IntStream.range(0, directions.size())
              .mapToDouble(i -> directions.get(i).loss(history.value(row, i)))
              .toArray());
    } else {
      rest.add(rank);
    }
  }
}

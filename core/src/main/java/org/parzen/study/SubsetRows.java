package org.parzen.study;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Which rows of a growing history belong to a subset of its trials. One thread at a time adds to
/// it; see [Column] for those that read.
final class SubsetRows {

  /// By number: the row of the subset plus one, 0 where the trial does not belong to it.
  final LongColumn places = new LongColumn();

  /// By row of the subset, the row of the whole.
  private final LongColumn rows = new LongColumn();

  private final History origin;
  private final List<Direction> directions;
  private final IntPredicate picks;

  /// How many rows of the whole were looked at.
  private int read;

  private final Tally tally = new Tally();

  SubsetRows(History origin, List<Direction> directions, IntPredicate picks) {
    if (origin.isSubset()) {
      throw new IllegalArgumentException("a subset of a subset");
    }
    this.origin = origin;
    this.directions = directions;
    this.picks = picks;
  }

  boolean isOf(History whole) {
    return whole.sharesRowsWith(origin);
  }

  /// The row of the whole.
  int row(int place) {
    return (int) rows.get(place);
  }

  /// The subset at the moment of a history.
  History upTo(History whole) {
    if (whole.size() < read) {
      return history(earlier(whole.size()));
    }
    for (; read < whole.size(); read++) {
      int number = whole.number(read);
      if (picks.test(number)) {
        rows.set(tally.size(), read);
        places.set(number, tally.size() + 1L);
        tally.add(origin.columns(), directions, read);
      }
    }
    return history(tally.copy());
  }

  private History history(Tally known) {
    return new History(origin.columns(), known, Optional.of(this));
  }

  private Tally earlier(int size) {
    Tally earlier = new Tally();
    while (earlier.size() < tally.size() && row(earlier.size()) < size) {
      earlier.add(origin.columns(), directions, row(earlier.size()));
    }
    return earlier;
  }
}

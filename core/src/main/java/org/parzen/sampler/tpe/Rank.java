package org.parzen.sampler.tpe;

import java.util.Comparator;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.trial.TrialState;

/// How good a finished trial is: complete ones by their value, then pruned ones by how far they got
/// and what they reported last, then infeasible ones by how much they violate. Immutable.
///
/// Source: the order in which Optuna's `_split_trials` fills the good half.
record Rank(Kind kind, double first, double second, int number) implements Comparable<Rank> {

  private static final Comparator<Rank> ORDER =
      Comparator.comparing(Rank::kind)
          .thenComparingDouble(Rank::first)
          .thenComparingDouble(Rank::second)
          .thenComparingInt(Rank::number);

  /// Best first.
  enum Kind {
    COMPLETE,
    PRUNED,
    INFEASIBLE
  }

  Rank {
    // Both zeros are equal.
    first += 0.0;
    second += 0.0;
  }

  /// @param direction of the first objective, which decides between pruned trials
  static Rank of(History history, int row, Direction direction) {
    int number = history.number(row);
    if (!history.isFeasible(row)) {
      return new Rank(Kind.INFEASIBLE, violation(history, row), 0, number);
    }
    if (history.kind(row) == TrialState.Kind.COMPLETE) {
      return new Rank(Kind.COMPLETE, direction.loss(history.value(row, 0)), 0, number);
    }
    return pruned(history, row, direction, number);
  }

  private static Rank pruned(History history, int row, Direction direction, int number) {
    long last = -1;
    double value = Double.NaN;
    for (int i = 0; i < history.reportCount(row); i++) {
      if (history.reportStep(row, i) > last) {
        last = history.reportStep(row, i);
        value = history.reportValue(row, i);
      }
    }
    double loss = Double.isNaN(value) ? Double.POSITIVE_INFINITY : direction.loss(value);
    return last < 0
        ? new Rank(Kind.PRUNED, 1, 0, number)
        : new Rank(Kind.PRUNED, -(double) last, loss, number);
  }

  private static double violation(History history, int row) {
    double sum = 0;
    for (String key : history.constraintNames()) {
      double value = history.constraint(row, key);
      sum += value > 0 ? value : 0;
    }
    return sum;
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}

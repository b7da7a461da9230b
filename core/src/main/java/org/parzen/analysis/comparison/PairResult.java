package org.parzen.analysis.comparison;

import java.util.Optional;

/// Two settings side by side.
///
/// @param test absent where one of them has no run that reached the budget
/// @param p of the test, raised because several pairs are tested (Holm); 1 without a test
public record PairResult(
    GroupResult first,
    GroupResult second,
    Optional<RankTest> test,
    double p,
    Effect effect,
    Verdict verdict) {

  /// Below it a difference is taken as shown.
  public static final double LEVEL = 0.05;

  /// What may be said of two settings.
  public enum Verdict {
    FIRST_BETTER,
    SECOND_BETTER,
    /// The test could have shown a difference, and did not.
    NO_DIFFERENCE_SHOWN,
    /// Whatever the values are, so few runs can show nothing.
    TOO_FEW_RUNS,
    /// One of them has no run that reached the budget.
    NO_RUNS;

    public boolean isDifference() {
      return this == FIRST_BETTER || this == SECOND_BETTER;
    }

    /// Whether the probability decided.
    boolean isDecided() {
      return isDifference() || this == NO_DIFFERENCE_SHOWN;
    }
  }

  /// How large a difference is.
  ///
  /// @param wins in how many of the pairs the first is better
  /// @param draws in how many neither is
  /// @param pairs of runs with the same seed in a paired test, else of any two
  /// @param medians the median of the first less that of the second; not-a-number where one has
  ///   none
  /// @param interval of that difference
  public record Effect(
      int wins, int draws, int pairs, double medians, Optional<Interval> interval) {

    /// The probability that a run of the first is better than one of the second; a draw counts
    /// half.
    public double probability() {
      return pairs == 0 ? Double.NaN : (wins + 0.5 * draws) / pairs;
    }
  }

  public GroupResult better() {
    return verdict == Verdict.SECOND_BETTER ? second : first;
  }

  public GroupResult worse() {
    return verdict == Verdict.SECOND_BETTER ? first : second;
  }
}

package org.parzen.analysis.comparison;

import java.util.List;
import java.util.OptionalInt;

/// What is compared, and when.
///
/// @param objective whose best value counts; absent: the only one, or of several the hypervolume
/// @param budget after how many trials with a result; absent: after as many as every study has
/// @param reference the reference point of the hypervolume, a value an objective; empty: a little
///   worse than the worst value of any compared study
/// @param seed of the resampling behind the intervals
public record ComparisonOptions(
    OptionalInt objective, OptionalInt budget, List<Double> reference, long seed) {

  public static final ComparisonOptions DEFAULT =
      new ComparisonOptions(OptionalInt.empty(), OptionalInt.empty(), List.of(), 1);

  public ComparisonOptions {
    reference = List.copyOf(reference);
    if (budget.isPresent() && budget.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "The budget is a number of trials, at least 1, not " + budget.getAsInt() + ".");
    }
  }

  /// The same, by the best value of one objective.
  public ComparisonOptions of(int other) {
    return new ComparisonOptions(OptionalInt.of(other), budget, reference, seed);
  }

  public ComparisonOptions withBudget(int trials) {
    return new ComparisonOptions(objective, OptionalInt.of(trials), reference, seed);
  }
}

package org.parzen.trial;

import java.util.List;

/// Thrown out of a trial, not by an objective, where the result of an earlier trial stands for this
/// one: nothing more is to be evaluated. Objectives let it pass; one that catches it can not change
/// what the trial has. It carries no stack trace, because it is ordinary control flow.
public final class TrialReused extends RuntimeException {

  private final transient List<Double> values;

  /// @param from the number of the earlier trial
  /// @param values its result, one number an objective
  public TrialReused(int from, List<Double> values) {
    super(
        "The trial has the same values as trial %d, whose result it takes: it is over."
            .formatted(from),
        null,
        false,
        false);
    this.values = List.copyOf(values);
  }

  /// The result of both trials, one number an objective.
  public List<Double> values() {
    return values;
  }
}

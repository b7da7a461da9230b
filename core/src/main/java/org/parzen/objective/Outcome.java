package org.parzen.objective;

import java.util.Arrays;
import java.util.List;
import org.parzen.trial.FailureKind;

/// What came of evaluating a trial. A failure is data, not an exception. Immutable.
public sealed interface Outcome {

  /// One number an objective.
  record Values(List<Double> values) implements Outcome {
    public Values {
      values = List.copyOf(values);
    }
  }

  /// Ended early; the message may say why.
  record Pruned(String message) implements Outcome {}

  /// No result.
  ///
  /// @param reason in words for the user
  record Failed(String reason, FailureKind kind) implements Outcome {

    /// An error of the objective's own.
    public Failed(String reason) {
      this(reason, FailureKind.ERROR);
    }
  }

  static Outcome of(double... values) {
    return new Values(Arrays.stream(values).boxed().toList());
  }

  static Outcome pruned(String message) {
    return new Pruned(message);
  }

  static Outcome failed(String reason) {
    return new Failed(reason);
  }

  static Outcome failed(String reason, FailureKind kind) {
    return new Failed(reason, kind);
  }
}

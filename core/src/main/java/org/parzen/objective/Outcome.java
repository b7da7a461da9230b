package org.parzen.objective;

import java.util.Arrays;
import java.util.List;

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

  /// No result, and the reason in words for the user.
  record Failed(String reason) implements Outcome {}

  static Outcome of(double... values) {
    return new Values(Arrays.stream(values).boxed().toList());
  }

  static Outcome pruned(String message) {
    return new Pruned(message);
  }

  static Outcome failed(String reason) {
    return new Failed(reason);
  }
}

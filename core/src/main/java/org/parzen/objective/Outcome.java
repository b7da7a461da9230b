package org.parzen.objective;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.trial.FailureKind;

/// What came of evaluating a trial. A failure is data, not an exception. Immutable.
public sealed interface Outcome {

  /// One number an objective.
  record Values(List<Double> values) implements Outcome {
    public Values {
      values = List.copyOf(values);
    }

    private Optional<String> fault(int objectives) {
      if (values.size() != objectives) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "The number of the values %d did not match the number of the objectives %d.",
                values.size(),
                objectives));
      }
      return values.stream()
          .filter(value -> value.isNaN())
          .findFirst()
          .map(value -> "The value " + Choice.of(value).text() + " is not acceptable.");
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

  /// What counts in a study with so many objectives: values that it can not take are a failure, by
  /// the rules of Optuna's `tell`.
  default Outcome judged(int objectives) {
    return this instanceof Values values
        ? values
            .fault(objectives)
            .<Outcome>map(fault -> new Failed(fault, FailureKind.NAN))
            .orElse(this)
        : this;
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

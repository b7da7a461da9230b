package org.parzen.study;

import java.time.Instant;
import java.util.List;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What a finished trial counts as in place of what was recorded. Immutable.
public sealed interface Correction {

  /// It is complete, with these values: one an objective, finite or infinite.
  record Values(List<Double> values) implements Correction {
    public Values {
      values = List.copyOf(values);
      if (values.isEmpty() || values.stream().anyMatch(value -> value.isNaN())) {
        throw new IllegalArgumentException(
            "A corrected value must be a number, not " + values + ".");
      }
    }
  }

  /// It failed.
  record Failed() implements Correction {}

  default TrialState.Kind kind() {
    return this instanceof Values ? TrialState.Kind.COMPLETE : TrialState.Kind.FAIL;
  }

  /// Whether there is one value an objective, where there are values.
  default boolean fits(int objectives) {
    return !(this instanceof Values(List<Double> values)) || values.size() == objectives;
  }

  /// The trial as it counts. One that has not finished is left as it is.
  default FrozenTrial of(FrozenTrial trial) {
    if (!(trial.state() instanceof TrialState.Finished recorded)) {
      return trial;
    }
    Instant start = recorded.start();
    Instant end = recorded.end();
    return switch (this) {
      case Values(List<Double> values) ->
          FailureKind.forgiven(trial).in(new TrialState.Complete(start, end, values));
      case Failed _ -> trial.in(new TrialState.Failed(start, end));
    };
  }
}

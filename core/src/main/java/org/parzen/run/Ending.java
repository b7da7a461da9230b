package org.parzen.run;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// The state in which an outcome leaves a trial, and why where that needs words. Immutable.
///
/// The rules are those of Optuna's `tell`.
record Ending(TrialState.Finished state, Optional<String> reason) {

  static Ending of(Outcome outcome, FrozenTrial trial, int objectives, Instant end) {
    Instant start = trial.start().orElse(end);
    return switch (outcome) {
      case Outcome.Values(List<Double> values) -> {
        Optional<String> wrong = wrong(values, objectives);
        yield wrong.isPresent()
            ? new Ending(new TrialState.Failed(start, end), wrong)
            : new Ending(new TrialState.Complete(start, end, values), Optional.empty());
      }
      case Outcome.Pruned(String message) ->
          new Ending(
              new TrialState.Pruned(start, end, lastReport(trial, objectives)),
              message.isEmpty() ? Optional.empty() : Optional.of(message));
      case Outcome.Failed(String reason) ->
          new Ending(new TrialState.Failed(start, end), Optional.of(reason));
    };
  }

  private static Optional<String> wrong(List<Double> values, int objectives) {
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

  private static List<Double> lastReport(FrozenTrial trial, int objectives) {
    OptionalDouble last = trial.reports().last();
    return objectives == 1 && last.isPresent() && !Double.isNaN(last.getAsDouble())
        ? List.of(last.getAsDouble())
        : List.of();
  }
}

package org.parzen.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Outcome;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RetryHistory;
import org.parzen.trial.TrialState;

/// The state in which an outcome leaves a trial, and what is kept with it: why, and what the study
/// wants of failures. Immutable.
///
/// The rules are those of Optuna's `tell`, where the study does not say otherwise.
///
/// @param attributes set before the state
record Ending(TrialState.Finished state, Attributes attributes) {

  static Ending of(
      Outcome outcome, FrozenTrial trial, StudyView view, StudyOptions options, Instant end) {
    int objectives = view.directions().size();
    Instant start = trial.start().orElse(end);
    return switch (outcome.judged(objectives)) {
      case Outcome.Values(List<Double> values) ->
          new Ending(new TrialState.Complete(start, end, values), worked(trial, view, options));
      case Outcome.Pruned(String message) -> {
        Attributes attributes = worked(trial, view, options);
        yield new Ending(
            new TrialState.Pruned(start, end, lastReport(trial, objectives)),
            message.isEmpty() ? attributes : attributes.with(Study.REASON, message));
      }
      case Outcome.Failed failure -> failed(failure, trial, view, options, end);
    };
  }

  /// What a trial that did not fail says of that, where those that did say it by a constraint. A
  /// result that was taken over brought its constraints along.
  private static Attributes worked(FrozenTrial trial, StudyView view, StudyOptions options) {
    return options.failures().marksInfeasible() && trial.system().get(Study.REUSED_FROM).isEmpty()
        ? FailureConstraint.of(false, trial, options.constraints(), view)
        : Attributes.NONE;
  }

  /// One that is tried again is a failed trial, whatever the study does with the last attempt.
  private static Ending failed(
      Outcome.Failed failure,
      FrozenTrial trial,
      StudyView view,
      StudyOptions options,
      Instant end) {
    Instant start = trial.start().orElse(end);
    Attributes attributes =
        Attributes.NONE.with(Study.REASON, failure.reason()).with(FailureKind.KEY, failure.kind());
    Optional<Integer> again = Retries.planned(trial, failure.kind(), options.failures());
    Treatment treatment = options.failures().treatment(failure.kind());
    if (again.isPresent() || treatment == Treatment.FAILED) {
      return new Ending(
          new TrialState.Failed(start, end),
          again.map(attempt -> attributes.with(RetryHistory.PLANNED, attempt)).orElse(attributes));
    }
    Attributes marked = attributes.with(Study.FAILED, treatment.word());
    if (treatment == Treatment.INFEASIBLE) {
      marked = marked.and(FailureConstraint.of(true, trial, options.constraints(), view));
    }
    List<Double> worst = view.directions().stream().map(Direction::worst).toList();
    return new Ending(new TrialState.Complete(start, end, worst), marked);
  }

  private static List<Double> lastReport(FrozenTrial trial, int objectives) {
    OptionalDouble last = trial.reports().last();
    return objectives == 1 && last.isPresent() && !Double.isNaN(last.getAsDouble())
        ? List.of(last.getAsDouble())
        : List.of();
  }
}

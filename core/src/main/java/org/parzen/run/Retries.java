package org.parzen.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parzen.run.owner.Worker;
import org.parzen.space.Choice;
import org.parzen.study.FailureSettings;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RetryHistory;

/// Failed trials that are tried again with the same parameters, as Optuna's
/// `RetryFailedTrialCallback` does it: a new trial in the queue.
final class Retries {

  private Retries() {}

  /// Which attempt comes after this one, where another one is allowed.
  static Optional<Integer> planned(FrozenTrial trial, FailureKind kind, FailureSettings settings) {
    int before = RetryHistory.of(trial.system()).size();
    return before < settings.retries(kind) ? Optional.of(before + 1) : Optional.empty();
  }

  /// The next attempt, for the queue.
  static FrozenTrial again(FrozenTrial failed) {
    Map<String, Choice> fixed = new LinkedHashMap<>(failed.externalValues());
    failed.fixed().forEach(fixed::putIfAbsent);
    List<Integer> attempts = new ArrayList<>(RetryHistory.of(failed.system()));
    attempts.add(failed.number());
    FrozenTrial waiting = FrozenTrial.waiting(fixed, failed.user());
    return waiting.withSystem(
        waiting
            .system()
            .with(RetryHistory.FIRST, attempts.getFirst())
            .with(RetryHistory.ATTEMPTS, attempts));
  }

  /// Failed trials whose next attempt is not there, because the process that would have queued it
  /// died in between; by number.
  static List<FrozenTrial> missing(StudyView view) {
    History history = view.finished();
    if (history.rows().noneMatch(history::isTriedAgain)) {
      return List.of(); // Looking at all attributes takes long.
    }
    List<FrozenTrial> trials = view.trials();
    Set<Integer> followed = new HashSet<>();
    for (FrozenTrial trial : trials) {
      List<Integer> attempts = RetryHistory.of(trial.system());
      if (!attempts.isEmpty()) {
        followed.add(attempts.getLast());
      }
    }
    return trials.stream()
        .filter(FrozenTrial::isTriedAgain)
        .filter(trial -> !followed.contains(trial.number()))
        .filter(trial -> Worker.isNobodys(trial, view))
        .toList();
  }
}

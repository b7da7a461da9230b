package org.parzen.importance;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The objectives by which trials are judged.
///
/// @param objectives one, or all
record Judged(StudyView view, List<Integer> objectives) {

  /// @param all whether several objectives can be judged together
  /// @throws IllegalArgumentException where the objective is not known
  static Judged of(StudyView view, OptionalInt objective, boolean all) {
    int count = view.directions().size();
    if (objective.isPresent()) {
      int chosen = objective.getAsInt();
      if (chosen < 0 || chosen >= count) {
        throw new IllegalArgumentException(
            "The study '%s' has no objective %d: it has %d, counted from 0."
                .formatted(view.name(), chosen, count));
      }
      return new Judged(view, List.of(chosen));
    }
    if (count > 1 && !all) {
      throw new IllegalArgumentException(
          "The study '%s' has %d objectives, of which a forest can explain one at a time: choose one, counted from 0, or the evaluator ped_anova."
              .formatted(view.name(), count));
    }
    return new Judged(view, IntStream.range(0, count).boxed().toList());
  }

  boolean isSingle() {
    return objectives.size() == 1;
  }

  /// The rows of all complete trials, by number.
  static int[] complete(History history) {
    return history.rowsByNumber(row -> history.kind(row) == TrialState.Kind.COMPLETE).toArray();
  }

  /// Whether the trial's value counts.
  IntPredicate isFinite() {
    return row ->
        objectives.stream()
            .allMatch(objective -> Double.isFinite(view.finished().value(row, objective)));
  }

  /// What is to be small, a number an objective.
  double[] losses(int row) {
    double[] losses = new double[objectives.size()];
    for (int i = 0; i < losses.length; i++) {
      Direction direction = view.directions().get(objectives.get(i));
      losses[i] = direction.loss(view.finished().value(row, objectives.get(i)));
    }
    return losses;
  }
}

package org.parzen.analysis.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.History;
import org.parzen.trial.TrialState;

/// Finds the number that some studies can be compared by, and refuses those that have none in
/// common.
final class Measures {

  private static final String METRIC_NAMES = "study:metric_names";

  private Measures() {}

  /// @throws IllegalArgumentException names two studies that can not be compared, and why
  static Measure of(List<ComparedStudy> studies, ComparisonOptions options) {
    ComparedStudy first = studies.getFirst();
    studies.forEach(other -> requireSameGoals(first, other));
    List<Direction> directions = first.view().directions();
    OptionalInt objective = objective(directions.size(), options.objective());
    if (objective.isPresent()) {
      return new Measure(directions, objective, metric(studies, objective.getAsInt()), List.of());
    }
    return new Measure(directions, objective, "", reference(studies, directions, options));
  }

  private static OptionalInt objective(int count, OptionalInt wanted) {
    if (wanted.isPresent() && (wanted.getAsInt() < 0 || wanted.getAsInt() >= count)) {
      throw new IllegalArgumentException(
          "The studies have no objective %d: %s."
              .formatted(
                  wanted.getAsInt(),
                  count == 1 ? "there is only 0" : "choose one from 0 to " + (count - 1)));
    }
    return count == 1 ? OptionalInt.of(0) : wanted;
  }

  private static void requireSameGoals(ComparedStudy first, ComparedStudy other) {
    if (!first.view().directions().equals(other.view().directions())) {
      throw new IllegalArgumentException(
          "The study '%s' has the direction %s, but '%s' has %s: they can not be compared. Leave one of them out."
              .formatted(first.name(), directions(first), other.name(), directions(other)));
    }
    for (int i = 0; i < first.view().directions().size(); i++) {
      String mine = metric(first, i);
      String theirs = metric(other, i);
      if (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs)) {
        throw new IllegalArgumentException(
            "The study '%s' measures '%s', but '%s' measures '%s': they can not be compared. Leave one of them out."
                .formatted(first.name(), mine, other.name(), theirs));
      }
    }
  }

  private static String directions(ComparedStudy study) {
    return study.view().directions().stream()
        .map(Direction::word)
        .collect(Collectors.joining(", "));
  }

  private static String metric(List<ComparedStudy> studies, int objective) {
    return studies.stream()
        .map(study -> metric(study, objective))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// Its name, else where a definition takes it from; empty where neither is known.
  private static String metric(ComparedStudy study, int objective) {
    Optional<String> name =
        study
            .view()
            .system()
            .get(METRIC_NAMES)
            .map(names -> names.path(objective))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText);
    return name.orElseGet(
        () ->
            study
                .definition()
                .filter(definition -> objective < definition.goals().size())
                .map(definition -> definition.goals().get(objective))
                .map(Goal::metric)
                .orElse(""));
  }

  private static List<Double> reference(
      List<ComparedStudy> studies, List<Direction> directions, ComparisonOptions options) {
    if (options.reference().isEmpty()) {
      return IntStream.range(0, directions.size())
          .mapToObj(i -> directions.get(i).loss(beyond(worst(studies, directions.get(i), i))))
          .toList();
    }
    if (options.reference().size() != directions.size()
        || !options.reference().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "A reference point for %d objectives needs as many numbers, not %s."
              .formatted(directions.size(), options.reference()));
    }
    return options.reference();
  }

  /// A little worse than a loss: Optuna's way.
  private static double beyond(double worst) {
    double loss = Math.max(1.1 * worst, 0.9 * worst);
    return loss == 0 ? 1e-12 : loss;
  }

  private static double worst(List<ComparedStudy> studies, Direction direction, int objective) {
    List<Double> losses = new ArrayList<>();
    for (ComparedStudy study : studies) {
      History history = study.view().finished();
      history
          .rows()
          .filter(row -> history.kind(row) == TrialState.Kind.COMPLETE && history.isFeasible(row))
          .mapToDouble(row -> direction.loss(history.value(row, objective)))
          .filter(Double::isFinite)
          .forEach(losses::add);
    }
    return losses.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}

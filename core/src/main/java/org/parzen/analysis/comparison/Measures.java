package org.parzen.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.HypervolumeSubset;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.History;

/// Finds the number that some studies can be compared by, and refuses those that have none in
/// common.
final class Measures {

  private Measures() {}

  /// @throws IllegalArgumentException names two studies that can not be compared, and why
  static Measure of(List<ComparedStudy> studies, ComparisonOptions options) {
    ComparedStudy first = studies.getFirst();
    studies.forEach(other -> requireSameGoals(first, other));
    List<Direction> directions = first.view().directions();
    OptionalInt objective = objective(directions.size(), options.objective());
    if (objective.isPresent()) {
      requireNone(options.reference());
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

  private static void requireNone(List<Double> reference) {
    if (!reference.isEmpty()) {
      throw new IllegalArgumentException(
          "The reference point %s is of no use: it bounds the hypervolume of several objectives, and the best value of one is compared. Leave it out."
              .formatted(reference));
    }
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
    List<String> names = study.view().metricNames();
    return names.isEmpty()
        ? study
            .definition()
            .filter(definition -> objective < definition.goals().size())
            .map(definition -> definition.goals().get(objective))
            .map(Goal::metric)
            .orElse("")
        : names.get(objective);
  }

  private static List<Double> reference(
      List<ComparedStudy> studies, List<Direction> directions, ComparisonOptions options) {
    if (options.reference().isEmpty()) {
      double[] beyond = HypervolumeSubset.reference(points(studies, directions));
      return IntStream.range(0, directions.size())
          .mapToObj(i -> directions.get(i).loss(beyond[i]))
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

  /// The losses of all trials that count; zeros where there is none, because any volume then is 0.
  private static double[][] points(List<ComparedStudy> studies, List<Direction> directions) {
    List<double[]> points = new ArrayList<>();
    for (ComparedStudy study : studies) {
      History history = study.view().finished();
      history
          .rows()
          .filter(row -> Measure.isPoint(history, directions, row))
          .forEach(row -> points.add(Measure.losses(history, directions, row)));
    }
    return points.isEmpty()
        ? new double[][] {new double[directions.size()]}
        : points.toArray(double[][]::new);
  }
}

package org.parzen.analysis.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.parzen.numeric.dominance.GrowingVolume;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.text.PythonNumber;
import org.parzen.trial.TrialState;

/// The one number that studies are compared by: the best value of an objective, or the hypervolume
/// of all of them. Immutable.
///
/// @param objective absent for the hypervolume
/// @param metric the name of the objective, empty where it has none
/// @param reference of the hypervolume, a value an objective; empty for a best value
public record Measure(
    List<Direction> directions, OptionalInt objective, String metric, List<Double> reference) {

  public Measure {
    directions = List.copyOf(directions);
    reference = List.copyOf(reference);
  }

  /// Which way the number is better.
  public Direction direction() {
    return objective.isPresent() ? directions.get(objective.getAsInt()) : Direction.MAXIMIZE;
  }

  /// What the number is, in words.
  public String words() {
    if (objective.isEmpty()) {
      return "hypervolume up to ("
          + reference.stream().map(PythonNumber::repr).collect(Collectors.joining(", "))
          + ")";
    }
    String name = metric.isEmpty() ? "" : " of " + metric;
    return directions.size() == 1 || !metric.isEmpty()
        ? "best value" + name
        : "best value of objective " + objective.getAsInt();
  }

  /// The number after each of the given rows.
  ///
  /// @return not-a-number (of a hypervolume: zero) while nothing counts
  double[] soFar(History history, int... rows) {
    return objective.isPresent()
        ? bestSoFar(history, objective.getAsInt(), rows)
        : volumeSoFar(history, rows);
  }

  private double[] bestSoFar(History history, int of, int... rows) {
    double[] best = new double[rows.length];
    double last = Double.NaN;
    for (int i = 0; i < rows.length; i++) {
      double value = history.value(rows[i], of);
      if (counts(history, rows[i]) && direction().better(value, last)) {
        last = value;
      }
      best[i] = last;
    }
    return best;
  }

  private double[] volumeSoFar(History history, int... rows) {
    double[] limit = new double[directions.size()];
    for (int i = 0; i < limit.length; i++) {
      limit[i] = directions.get(i).loss(reference.get(i));
    }
    GrowingVolume growing = new GrowingVolume(limit);
    double[] volume = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] point = losses(history, directions, rows[i]);
      if (counts(history, rows[i]) && isWithin(point, limit)) {
        growing.add(point);
      }
      volume[i] = growing.volume();
    }
    return volume;
  }

  /// Whether a trial can be the best: complete, feasible, every value that is looked at finite.
  private boolean counts(History history, int row) {
    return objective.isPresent()
        ? isSound(history, row) && Double.isFinite(history.value(row, objective.getAsInt()))
        : isPoint(history, directions, row);
  }

  private static boolean isSound(History history, int row) {
    return history.kind(row) == TrialState.Kind.COMPLETE && history.isFeasible(row);
  }

  /// Whether a trial may be a corner of the hypervolume: complete, feasible, every value finite.
  static boolean isPoint(History history, List<Direction> directions, int row) {
    return isSound(history, row)
        && Arrays.stream(losses(history, directions, row)).allMatch(Double::isFinite);
  }

  static double[] losses(History history, List<Direction> directions, int row) {
    double[] losses = new double[directions.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = directions.get(i).loss(history.value(row, i));
    }
    return losses;
  }

  /// Whether each number is at most its limit.
  private static boolean isWithin(double[] point, double[] limit) {
    for (int i = 0; i < point.length; i++) {
      if (!(point[i] <= limit[i])) {
        return false;
      }
    }
    return true;
  }
}

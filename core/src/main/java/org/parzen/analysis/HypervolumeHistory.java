package org.parzen.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.GrowingVolume;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The hypervolume of a study with several objectives after each complete trial, by number.
///
/// Infeasible trials, and those that are not within the reference point in every objective, add
/// nothing. The arrays are shared, not copied, so nobody may change them.
///
/// @param number trial numbers, ascending
/// @param volume between the reference point and all trials up to this one
/// @param grown how much of it this trial added
/// @param reference a value an objective; empty where the study has nothing that could be the worst
/// @param given whether the reference point was asked for, rather than the worst values seen
/// @param beyond how many feasible trials are not within the reference point, or infinitely good
@SuppressWarnings(
    "ArrayRecordComponent") // data for painters: equality of two histories is never asked
public record HypervolumeHistory(
    int[] number,
    double[] volume,
    double[] grown,
    List<Double> reference,
    boolean given,
    int beyond) {

  public HypervolumeHistory {
    reference = List.copyOf(reference);
    if (volume.length != number.length || grown.length != number.length) {
      throw new IllegalArgumentException(
          "A history needs a volume for each trial: " + number.length);
    }
  }

  /// @param wanted the reference point; empty: the worst finite value of each objective among
  ///   feasible trials
  /// @throws IllegalArgumentException where it has not a finite value for each objective
  public static HypervolumeHistory of(StudyView view, Optional<List<Double>> wanted) {
    List<Direction> directions = view.directions();
    History finished = view.finished();
    int[] rows =
        finished.rowsByNumber(row -> finished.kind(row) == TrialState.Kind.COMPLETE).toArray();
    double[][] losses =
        Arrays.stream(rows)
            .mapToObj(row -> losses(finished, directions, row))
            .toArray(double[][]::new);
    double[] limit =
        wanted.map(point -> limit(directions, point)).orElseGet(() -> worst(directions, losses));
    GrowingVolume volume = new GrowingVolume(limit);
    double[] after = new double[rows.length];
    double[] grown = new double[rows.length];
    int beyond = 0;
    for (int i = 0; i < rows.length; i++) {
      boolean within = losses[i].length > 0 && isWithin(losses[i], limit);
      beyond += losses[i].length > 0 && !within ? 1 : 0;
      grown[i] = within ? volume.add(losses[i]) : 0;
      after[i] = volume.volume();
    }
    return new HypervolumeHistory(
        Arrays.stream(rows).map(finished::number).toArray(),
        after,
        grown,
        reference(directions, limit),
        wanted.isPresent(),
        beyond);
  }

  /// Nothing for an infeasible trial.
  private static double[] losses(History finished, List<Direction> directions, int row) {
    if (!finished.isFeasible(row)) {
      return new double[0];
    }
    double[] losses = new double[directions.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = directions.get(i).loss(finished.value(row, i));
    }
    return losses;
  }

  private static double[] limit(List<Direction> directions, List<Double> point) {
    DominatedVolume checked = new DominatedVolume(directions, point);
    if (!point.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "A reference point needs a finite value for each objective, not %s.".formatted(point));
    }
    return checked.limit();
  }

  /// Minus infinity, within which nothing is, where there is no finite value.
  private static double[] worst(List<Direction> directions, double[]... losses) {
    return IntStream.range(0, directions.size())
        .mapToDouble(
            i ->
                Arrays.stream(losses)
                    .filter(point -> point.length > 0 && Placeable.is(point[i]))
                    .mapToDouble(point -> point[i])
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY))
        .toArray();
  }

  private static List<Double> reference(List<Direction> directions, double... limit) {
    return Arrays.stream(limit).allMatch(Double::isFinite)
        ? IntStream.range(0, limit.length).mapToObj(i -> directions.get(i).loss(limit[i])).toList()
        : List.of();
  }

  private static boolean isWithin(double[] point, double... limit) {
    return IntStream.range(0, point.length)
        .allMatch(i -> Double.isFinite(point[i]) && point[i] <= limit[i]);
  }

  /// Gives the number of complete trials.
  public int size() {
    return number.length;
  }
}

package org.parzen.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.Ranks;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The complete trials of a study with several objectives, in the plane of two of them, by number.
///
/// The best trials are those that no feasible one dominates, all objectives counted. The stairs are
/// what is best in the two alone: with two objectives, the same trials. Trials with a value that is
/// not [Placeable] are left out of the plane, and counted. The arrays are shared, not copied, so
/// nobody may change them.
///
/// @param x the objective across
/// @param y the objective upwards
/// @param number trial numbers, ascending
/// @param status [TrialStatus#code] of each trial: complete or infeasible
/// @param best whether no other trial dominates it
/// @param stairs rows, from the best `x` to the best `y`
/// @param infinite how many complete trials are left out
@SuppressWarnings(
    "ArrayRecordComponent") // data for painters: equality of two fronts is never asked
public record ParetoFront(
    Objective x,
    Objective y,
    int[] number,
    byte[] status,
    boolean[] best,
    int[] stairs,
    int infinite) {

  /// One of the objectives, with the value of each row.
  @SuppressWarnings("ArrayRecordComponent")
  public record Objective(int index, Direction direction, double[] value) {}

  public ParetoFront {
    if (status.length != number.length
        || best.length != number.length
        || x.value.length != number.length
        || y.value.length != number.length) {
      throw new IllegalArgumentException(
          "A front needs a status and two values for each trial: " + number.length);
    }
  }

  /// @param across the index of an objective
  /// @param upwards the index of another one
  public static ParetoFront of(StudyView view, int across, int upwards) {
    History finished = view.finished();
    int[] complete =
        finished.rowsByNumber(row -> finished.kind(row) == TrialState.Kind.COMPLETE).toArray();
    boolean[] best = best(view, complete);
    int[] shown =
        IntStream.range(0, complete.length)
            .filter(i -> Placeable.is(finished.value(complete[i], across)))
            .filter(i -> Placeable.is(finished.value(complete[i], upwards)))
            .toArray();
    int[] rows = Arrays.stream(shown).map(i -> complete[i]).toArray();
    byte[] status = new byte[rows.length];
    boolean[] bestShown = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      status[i] = TrialStatus.of(finished, rows[i]).code();
      bestShown[i] = best[shown[i]];
    }
    Objective x = objective(view, across, rows);
    Objective y = objective(view, upwards, rows);
    return new ParetoFront(
        x,
        y,
        Arrays.stream(rows).map(finished::number).toArray(),
        status,
        bestShown,
        stairs(x, y, view.directions().size() == 2 ? rows(bestShown) : rows(status)),
        complete.length - rows.length);
  }

  private static Objective objective(StudyView view, int index, int... rows) {
    return new Objective(
        index,
        view.directions().get(index),
        Arrays.stream(rows).mapToDouble(row -> view.finished().value(row, index)).toArray());
  }

  private static boolean[] best(StudyView view, int... rows) {
    int[] feasible =
        IntStream.range(0, rows.length).filter(i -> view.finished().isFeasible(rows[i])).toArray();
    List<Direction> directions = view.directions();
    double[][] losses = new double[feasible.length][directions.size()];
    for (int i = 0; i < losses.length; i++) {
      for (int k = 0; k < directions.size(); k++) {
        losses[i][k] = directions.get(k).loss(view.finished().value(rows[feasible[i]], k));
      }
    }
    boolean[] best = new boolean[rows.length];
    for (int i : Ranks.front(losses)) {
      best[feasible[i]] = true;
    }
    return best;
  }

  private static int[] rows(boolean... wanted) {
    return IntStream.range(0, wanted.length).filter(row -> wanted[row]).toArray();
  }

  private static int[] rows(byte... status) {
    return IntStream.range(0, status.length)
        .filter(row -> status[row] == TrialStatus.COMPLETE.code())
        .toArray();
  }

  private static int[] stairs(Objective x, Objective y, int... among) {
    double[][] losses =
        Arrays.stream(among)
            .mapToObj(
                row ->
                    new double[] {x.direction.loss(x.value[row]), y.direction.loss(y.value[row])})
            .toArray(double[][]::new);
    return Arrays.stream(Ranks.front(losses))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> losses[i][0]))
        .mapToInt(i -> among[i])
        .toArray();
  }

  /// Gives the number of trials.
  public int size() {
    return number.length;
  }
}

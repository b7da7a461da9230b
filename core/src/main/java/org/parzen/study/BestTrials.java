package org.parzen.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.Ranks;

/// The Pareto front of a study: complete and feasible trials that no other one dominates.
final class BestTrials {

  private BestTrials() {}

  /// Rows of the front, in order of their trials' numbers.
  static IntStream rows(StudyView view) {
    History history = view.finished();
    int[] rows =
        history.rowsByNumber(row -> history.isSuccess(row) && history.isFeasible(row)).toArray();
    double[][] losses =
        Arrays.stream(rows).mapToObj(row -> losses(view, row)).toArray(double[][]::new);
    return Arrays.stream(Ranks.front(losses)).sorted().map(i -> rows[i]);
  }

  private static double[] losses(StudyView view, int row) {
    List<Direction> directions = view.directions();
    return IntStream.range(0, directions.size())
        .mapToDouble(i -> directions.get(i).loss(view.finished().value(row, i)))
        .toArray();
  }
}

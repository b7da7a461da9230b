package org.parzen.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.trial.TrialState;

/// The Pareto front of a study: complete and feasible trials that no other one dominates.
final class BestTrials {

  private BestTrials() {}

  /// Rows of the front, in order of their trials' numbers.
  static IntStream rows(StudyView view) {
    History history = view.finished();
    double[][] losses = losses(view);
    List<Integer> order =
        new ArrayList<>(
            history
                .rows()
                .filter(row -> history.kind(row) == TrialState.Kind.COMPLETE)
                .filter(history::isFeasible)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> losses[row], BestTrials::compare))
                .toList());
    // In lexicographic order nobody is dominated by a later one, so the front found so far decides.
    List<Integer> front = new ArrayList<>();
    for (int row : order) {
      if (front.stream().noneMatch(other -> dominates(losses[other], losses[row]))) {
        front.add(row);
      }
    }
    return front.stream().sorted(Comparator.comparingInt(history::number)).mapToInt(row -> row);
  }

  private static double[][] losses(StudyView view) {
    History history = view.finished();
    List<Direction> directions = view.directions();
    return history
        .rows()
        .mapToObj(
            row ->
                IntStream.range(0, directions.size())
                    .mapToDouble(i -> directions.get(i).loss(history.value(row, i)))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static int compare(double[] a, double[] b) {
    return java.util.Arrays.compare(a, b);
  }

  private static boolean dominates(double[] a, double[] b) {
    boolean better = false;
    for (int i = 0; i < a.length; i++) {
      if (a[i] > b[i]) {
        return false;
      }
      better |= a[i] < b[i];
    }
    return better;
  }
}

package org.parzen.sampler.tpe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.HypervolumeSubset;
import org.parzen.numeric.dominance.Ranks;
import org.parzen.study.Direction;
import org.parzen.study.History;

/// Which trials are good where there are several objectives: whole non-dominated fronts while they
/// fit, of the next front the subset that keeps most hypervolume; then pruned and infeasible ones,
/// as with one objective.
///
/// Source: Ozaki et al., “Multiobjective Tree-Structured Parzen Estimator”, JAIR 73 (2022), as in
/// Optuna 5's `_split_complete_trials_multi_objective`.
final class Fronts {

  private Fronts() {}

  /// The numbers of the good trials, in ascending order.
  ///
  /// @param count how many are good
  static int[] good(History history, List<Direction> directions, int count) {
    List<Rank> complete = new ArrayList<>();
    List<Rank> rest = new ArrayList<>();
    for (int row = 0; row < history.size(); row++) {
      if (Ledger.counts(history.kind(row))) {
        Rank rank = Rank.of(history, row, directions.getFirst());
        (rank.kind() == Rank.Kind.COMPLETE ? complete : rest).add(rank);
      }
    }
    complete.sort(Comparator.comparingInt(Rank::number));
    IntStream first =
        complete.size() <= count
            ? IntStream.range(0, complete.size())
            : fronts(losses(history, directions, complete), count);
    IntStream others = rest.stream().sorted().mapToInt(Rank::number);
    int left = Math.max(0, count - complete.size());
    return IntStream.concat(first.map(i -> complete.get(i).number()), others.limit(left))
        .sorted()
        .toArray();
  }

  private static double[][] losses(
      History history, List<Direction> directions, List<Rank> complete) {
    return complete.stream()
        .map(
            rank -> {
              int row = history.row(rank.number()).orElseThrow();
              return IntStream.range(0, directions.size())
                  .mapToDouble(i -> directions.get(i).loss(history.value(row, i)))
                  .toArray();
            })
        .toArray(double[][]::new);
  }

  /// The rows of the best fronts, in no order.
  private static IntStream fronts(double[][] losses, int count) {
    int[] ranks = Ranks.of(losses, count);
    List<Integer> taken = new ArrayList<>();
    for (int rank = 0; taken.size() < count; rank++) {
      int wanted = rank;
      List<Integer> front =
          IntStream.range(0, losses.length).filter(i -> ranks[i] == wanted).boxed().toList();
      if (taken.size() + front.size() <= count) {
        taken.addAll(front);
      } else {
        double[][] points = front.stream().map(i -> losses[i]).toArray(double[][]::new);
        double[] reference = HypervolumeSubset.reference(points);
        for (int i : HypervolumeSubset.choose(points, count - taken.size(), reference)) {
          taken.add(front.get(i));
        }
      }
    }
    return taken.stream().mapToInt(i -> i);
  }
}

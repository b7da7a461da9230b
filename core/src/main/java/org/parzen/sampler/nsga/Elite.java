package org.parzen.sampler.nsga;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.Crowding;
import org.parzen.numeric.dominance.Ranks;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.Shape;

/// Chooses which trials become parents: whole ranks while they fit, and of the first one that does
/// not fit those with the most room around them.
///
/// Source: Deb et al. 2002, “A Fast and Elitist Multiobjective Genetic Algorithm: NSGA-II”, IEEE
/// TEVC 6(2), §III C; constraints as in Optuna 5, `nsgaii/_elite_population_selection_strategy.py`.
///
/// @param directions of the study's objectives
record Elite(History history, List<Direction> directions) {

  /// @param rows of complete trials in a fixed order, which decides between equals
  /// @param size how many to choose, at most as many as there are rows
  int[] choose(int[] rows, int size) {
    double[][] losses = Arrays.stream(rows).mapToObj(this::losses).toArray(double[][]::new);
    int[] ranks = Ranks.of(losses, penalties(rows), size);
    int[] order =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> ranks[i]))
            .mapToInt(i -> i)
            .toArray();
    int last = ranks[order[size - 1]];
    int[] whole = Arrays.stream(order).filter(i -> ranks[i] < last).toArray();
    int[] cut = Arrays.stream(order).filter(i -> ranks[i] == last).toArray();
    return IntStream.concat(Arrays.stream(whole), roomiest(cut, losses).limit(size - whole.length))
        .map(i -> rows[i])
        .toArray();
  }

  private static IntStream roomiest(int[] members, double[][] losses) {
    double[] room =
        Crowding.distances(
            Arrays.stream(members).mapToObj(i -> losses[i]).toArray(double[][]::new));
    return IntStream.range(0, members.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -room[k]))
        .mapToInt(k -> members[k]);
  }

  /// What children are made of.
  Parent[] parents(int[] rows) {
    double[] penalties = penalties(rows);
    Map<Shape, Genome> genomes = new HashMap<>();
    Parent[] parents = new Parent[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      Genome genome = genomes.computeIfAbsent(history.shape(row), Genome::of);
      double[] places =
          genome.genes().stream()
              .mapToDouble(gene -> gene.encode(history.parameter(row, gene.name())))
              .toArray();
      parents[i] = new Parent(genome, places, losses(row), penalties[i]);
    }
    return parents;
  }

  private double[] losses(int row) {
    double[] losses = new double[directions.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = directions.get(i).loss(history.value(row, i));
    }
    return losses;
  }

  /// By trial the sum of the constraints that it breaks; 0 where it has none.
  private double[] penalties(int[] rows) {
    double[] penalties = new double[rows.length];
    // A sum depends on its order, and that of the columns on which trial ended first.
    for (String key : history.constraintNames().stream().sorted().toList()) {
      for (int i = 0; i < rows.length; i++) {
        double constraint = history.constraint(rows[i], key);
        penalties[i] += constraint > 0 ? constraint : 0;
      }
    }
    return penalties;
  }
}

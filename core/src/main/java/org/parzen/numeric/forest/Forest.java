package org.parzen.numeric.forest;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.parzen.numeric.hash.SplitMix;

/// Regression trees that were each grown on rows drawn with replacement. Immutable; the same seed
/// gives the same trees, because each has a random stream of its own.
///
/// Source: Breiman, “Random Forests”, Machine Learning 45 (2001); all columns are candidates at
/// each split, as in scikit-learn's forests for regression.
///
/// @param trees one or more
public record Forest(List<Tree> trees) {

  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  public Forest {
    trees = List.copyOf(trees);
  }

  /// @param table with at least one row and one column
  /// @param maxDepth how many splits may follow each other
  public static Forest grow(Table table, int trees, int maxDepth, long seed) {
    return new Forest(
        IntStream.range(0, trees)
            .mapToObj(i -> new Growth(table, stream(seed, i), maxDepth).tree())
            .toList());
  }

  private static RandomGenerator stream(long seed, int tree) {
    return ALGORITHM.create(
        SplitMix.mix(SplitMix.mix(seed + SplitMix.GOLDEN) + (tree + 1L) * SplitMix.GOLDEN));
  }

  /// By column, how much of all decrease of the squared error its splits brought, on average over
  /// the trees that have a split; they add up to one, or are all zero where no tree has a split.
  public double[] decreases() {
    double[] sum = new double[trees.getFirst().width()];
    for (Tree tree : trees) {
      double[] own = tree.decreases();
      double all = sum(own);
      for (int column = 0; column < sum.length && all > 0; column++) {
        sum[column] += own[column] / all;
      }
    }
    double all = sum(sum);
    for (int column = 0; column < sum.length && all > 0; column++) {
      sum[column] /= all;
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

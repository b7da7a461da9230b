package org.parzen.numeric.order;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parzen.numeric.normal.StandardNormal;

/// The signed ranks of Wilcoxon: the differences of pairs, ranked by their size. Are they positive
/// rather than negative? Immutable.
///
/// Zeros take part, half of their ranks on either side.
public final class SignedRank {

  private static final int MOST_EXACT = 50;
  private static final int MOST_EXACT_WITH_TIES = 13;

  private final int size;

  /// Twice the rank of each difference that is not zero, so that all are whole.
  private final int[] ranks;

  /// The sum of those of positive differences.
  private final long positive;

  private final double tieSum;

  private SignedRank(double[] differences) {
    size = differences.length;
    Midranks all = Midranks.of(Arrays.stream(differences).map(Math::abs).toArray());
    int[] signed = IntStream.range(0, size).filter(i -> differences[i] != 0).toArray();
    ranks = Arrays.stream(signed).map(i -> (int) (2 * all.of()[i])).toArray();
    positive =
        IntStream.range(0, ranks.length)
            .filter(i -> differences[signed[i]] > 0)
            .mapToLong(i -> ranks[i])
            .sum();
    tieSum = all.tieSum();
  }

  /// @param differences finite or infinite
  public static SignedRank of(double... differences) {
    return new SignedRank(differences);
  }

  /// How probable it is that differences without direction are as positive as these, or more.
  ///
  /// Exact for up to 50 differences of which no two are equally large and none is zero, and for up
  /// to 13 in any case; else that of the normal distribution with the variance corrected for
  /// equals. So does SciPy's `wilcoxon(zero_method="zsplit")`. What zeros add is the same whatever
  /// their signs.
  public double greater() {
    return isCounted() || size <= MOST_EXACT_WITH_TIES
        ? RankSums.atLeast(RankSums.ofSigns(ranks), (int) positive)
        : StandardNormal.cdf(-excess() / Math.sqrt(variance()));
  }

  /// Whether there are few differences, of which no two are equally large and none is zero: then
  /// the probabilities are those of textbooks.
  public boolean isCounted() {
    return size <= MOST_EXACT && tieSum == 0 && ranks.length == size;
  }

  /// How far the sum of the positive ranks lies above its mean.
  public double excess() {
    return (positive - Arrays.stream(ranks).asLongStream().sum() / 2.0) / 2;
  }

  /// The variance of that sum.
  public double variance() {
    double n = size;
    return (n * (n + 1) * (2 * n + 1) - tieSum / 2) / 24;
  }

  /// How probable it is that differences without direction are as uneven as these, or more, to
  /// either side; always exact.
  public double uneven() {
    return RankSums.uneven(RankSums.ofSigns(ranks), (int) positive);
  }
}

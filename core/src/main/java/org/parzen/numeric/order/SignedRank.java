package org.parzen.numeric.order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.parzen.numeric.normal.StandardNormal;

/// The signed-rank test of Wilcoxon on the differences of pairs: are they positive rather than
/// negative?
///
/// Zeros take part, half of their ranks on either side. The probability is exact for up to 50
/// differences of which no two are equally large and none is zero, and for up to 13 in any case;
/// else that of the normal distribution with the variance corrected for equals. So does SciPy's
/// `wilcoxon(zero_method="zsplit")`.
public final class SignedRank {

  private static final int MOST_EXACT = 50;
  private static final int MOST_EXACT_WITH_TIES = 13;

  private SignedRank() {}

  /// How probable it is that differences without direction are as positive as these, or more.
  ///
  /// @param differences finite or infinite, at least one
  public static double greater(double[] differences) {
    Ranked ranked = Ranked.of(differences);
    int n = differences.length;
    boolean distinct = ranked.equals == 0 && ranked.zeros == 0;
    boolean exact = n <= (distinct ? MOST_EXACT : MOST_EXACT_WITH_TIES);
    return exact ? exact(ranked) : normal(ranked);
  }

  /// @param ranks twice the rank of each difference that is not zero, so that all are whole
  /// @param positive the sum of those of positive differences
  /// @param zeros how many differences are zero
  /// @param equals sum of t³ - t over all groups of t equally large ones
  private record Ranked(int n, int[] ranks, long positive, int zeros, double equals) {

    static Ranked of(double[] differences) {
      int n = differences.length;
      int[] order =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> Math.abs(differences[i])))
              .mapToInt(i -> i)
              .toArray();
      int[] ranks = new int[n];
      int count = 0;
      long positive = 0;
      int zeros = 0;
      double equals = 0;
      int end;
      for (int start = 0; start < n; start = end) {
        double size = Math.abs(differences[order[start]]);
        end = start + 1;
        while (end < n && Math.abs(differences[order[end]]) == size) {
          end++;
        }
        double t = end - start;
        equals += t * t * t - t;
        int rank = start + end + 1;
        for (int i = start; i < end; i++) {
          if (size == 0) {
            zeros++;
          } else {
            ranks[count++] = rank;
            positive += differences[order[i]] > 0 ? rank : 0;
          }
        }
      }
      return new Ranked(n, Arrays.copyOf(ranks, count), positive, zeros, equals);
    }
  }

  /// Counts the choices of signs: what zeros add is the same for all of them.
  private static double exact(Ranked ranked) {
    int most = Arrays.stream(ranked.ranks).sum();
    // Up to 2^50, which a double holds exactly.
    double[] ways = new double[most + 1];
    ways[0] = 1;
    for (int rank : ranked.ranks) {
      for (int sum = most; sum >= rank; sum--) {
        ways[sum] += ways[sum - rank];
      }
    }
    double asGreat = 0;
    for (int sum = (int) ranked.positive; sum <= most; sum++) {
      asGreat += ways[sum];
    }
    return asGreat / Math.scalb(1.0, ranked.ranks.length);
  }

  private static double normal(Ranked ranked) {
    double n = ranked.n;
    double all = n * (n + 1) / 2;
    double ofZeros = all - Arrays.stream(ranked.ranks).asLongStream().sum() / 2.0;
    double positive = ranked.positive / 2.0 + ofZeros / 2;
    double variance = (n * (n + 1) * (2 * n + 1) - ranked.equals / 2) / 24;
    return StandardNormal.cdf(-(positive - n * (n + 1) * 0.25) / Math.sqrt(variance));
  }
}

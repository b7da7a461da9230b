package org.parzen.analysis.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parzen.numeric.normal.StandardNormal;
import org.parzen.numeric.order.Midranks;
import org.parzen.numeric.order.RankSums;
import org.parzen.numeric.order.SignedRank;

/// Whether one sample is less than another, by ranks alone, two-sided. Samples may hold infinite
/// numbers, never not-a-number.
///
/// Exact where the samples are small and no two values are equal; else the normal approximation
/// with corrections for ties and continuity. The same numbers as SciPy's `mannwhitneyu` and
/// `wilcoxon`.
///
/// @param p how likely ranks as uneven as these are where there is no difference
/// @param excess how far the ranks of the first sample lie above those of the second: negative
///   where the first is less; the sum of ranks that was tested, less its mean
/// @param exact whether all orders were counted
public record RankTest(Kind kind, double p, double excess, boolean exact) {

  /// Which test it was.
  public enum Kind {
    /// Mann-Whitney U, for samples that have nothing to do with each other.
    UNPAIRED,
    /// Wilcoxon's signed ranks, for samples whose values belong together in pairs.
    PAIRED
  }

  /// Up to so many values in all, orders are counted.
  private static final int COUNTED = 50;

  /// Mann-Whitney U.
  ///
  /// @throws IllegalArgumentException where a sample is empty
  public static RankTest unpaired(double[] first, double[] second) {
    requireValues(Math.min(first.length, second.length));
    double[] all =
        IntStream.range(0, first.length + second.length)
            .mapToDouble(i -> i < first.length ? first[i] : second[i - first.length])
            .toArray();
    Midranks ranks = Midranks.of(all);
    double sum = Arrays.stream(ranks.of(), 0, first.length).sum();
    long size = first.length;
    double least = size * (size + 1) / 2.0;
    double n = all.length;
    double excess = sum - size * (n + 1) / 2;
    if (ranks.tieSum() == 0 && all.length <= COUNTED) {
      double[] sums = RankSums.ofSubsets(all.length, first.length);
      double p = RankSums.uneven(sums, (int) (sum - least));
      return new RankTest(Kind.UNPAIRED, p, excess, true);
    }
    double variance = size * second.length / 12.0 * (n + 1 - ranks.tieSum() / (n * (n - 1)));
    return new RankTest(Kind.UNPAIRED, normal(excess, variance), excess, false);
  }

  /// Wilcoxon's signed ranks; equal pairs say nothing and are left out.
  ///
  /// @throws IllegalArgumentException where there is no pair, or a value without a partner
  public static RankTest paired(double[] first, double[] second) {
    requireValues(first.length);
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "Pairs need as many values on both sides, not %d and %d."
              .formatted(first.length, second.length));
    }
    double[] differences =
        IntStream.range(0, first.length)
            .filter(i -> first[i] != second[i])
            .mapToDouble(i -> first[i] - second[i])
            .toArray();
    SignedRank ranks = SignedRank.of(differences);
    boolean exact = differences.length == first.length && ranks.isCounted();
    double p = exact ? ranks.uneven() : normal(ranks.excess(), ranks.variance());
    return new RankTest(Kind.PAIRED, p, ranks.excess(), exact);
  }

  /// The lowest p that so many values can lead to, whatever they are: where it is above a level, a
  /// test at that level can show nothing.
  public static double lowestP(Kind kind, int first, int second) {
    return switch (kind) {
      case UNPAIRED -> Math.min(1, 2 / choose(first + second, first));
      case PAIRED -> Math.min(1, 2 / Math.pow(2, first));
    };
  }

  private static double choose(int of, int some) {
    double ways = 1;
    for (int i = 1; i <= some; i++) {
      ways = ways * (of - some + i) / i;
    }
    return ways;
  }

  private static void requireValues(int size) {
    if (size == 0) {
      throw new IllegalArgumentException("A test needs at least one value on each side.");
    }
  }

  /// Where all values are equal, nothing varies.
  private static double normal(double excess, double variance) {
    if (variance <= 0) {
      return 1;
    }
    double distance = Math.max(0, Math.abs(excess) - 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * StandardNormal.cdf(-distance));
  }
}

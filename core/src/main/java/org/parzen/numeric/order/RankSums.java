package org.parzen.numeric.order;

import java.util.Arrays;

/// How likely the sums of ranks are where every order is: by counting, only ever adding, so that
/// nothing cancels.
public final class RankSums {

  private RankSums() {}

  /// The sum of `size` of the ranks 1 to `of`, less the least one that there can be.
  public static double[] ofSubsets(int of, int size) {
    int least = size * (size + 1) / 2;
    int most = size * (2 * of - size + 1) / 2;
    double[][] ways = new double[size + 1][most + 1];
    ways[0][0] = 1;
    for (int rank = 1; rank <= of; rank++) {
      for (int taken = Math.min(rank, size); taken > 0; taken--) {
        for (int sum = most; sum >= rank; sum--) {
          ways[taken][sum] += ways[taken - 1][sum - rank];
        }
      }
    }
    return shares(Arrays.copyOfRange(ways[size], least, most + 1));
  }

  /// The sum of those of some ranks that have a plus before them.
  static double[] ofSigns(int... ranks) {
    double[] ways = new double[Arrays.stream(ranks).sum() + 1];
    ways[0] = 1;
    for (int rank : ranks) {
      for (int sum = ways.length - 1; sum >= rank; sum--) {
        ways[sum] += ways[sum - rank];
      }
    }
    return shares(ways);
  }

  /// How likely a sum is that is as great or greater.
  static double atLeast(double[] shares, int sum) {
    return Arrays.stream(shares, sum, shares.length).sum();
  }

  /// How likely a sum is that lies as far out, or further, on either side.
  public static double uneven(double[] shares, int sum) {
    double atMost = Arrays.stream(shares, 0, sum + 1).sum();
    return Math.min(1, 2 * Math.min(atMost, atLeast(shares, sum)));
  }

  private static double[] shares(double[] ways) {
    double all = Arrays.stream(ways).sum();
    return Arrays.stream(ways).map(count -> count / all).toArray();
  }
}

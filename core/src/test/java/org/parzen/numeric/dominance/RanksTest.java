package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void ranksOneObjectiveByValue() {
    assertThat(Ranks.of(new double[][] {{10}, {20}, {20}, {30}})).containsExactly(0, 1, 1, 2);
  }

  @Test
  void ranksTwoObjectives() {
    assertThat(Ranks.of(new double[][] {{10, 30}, {10, 10}, {20, 20}, {30, 10}, {15, 15}}))
        .containsExactly(1, 0, 2, 1, 1);
    assertThat(
            Ranks.of(new double[][] {{1, 1}, {1, 1}, {1, 2}, {2, 1}, {0, 1.5}, {1.5, 0}, {0, 1.5}}))
        .containsExactly(0, 0, 1, 1, 0, 0, 0);
  }

  @Test
  void ranksThreeObjectives() {
    assertThat(
            Ranks.of(
                new double[][] {{5, 5, 4}, {5, 5, 5}, {9, 9, 0}, {5, 7, 5}, {0, 0, 9}, {0, 9, 9}}))
        .containsExactly(0, 1, 0, 2, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void agreesWithTheDefinition(int objectives) {
    SplittableRandom random = new SplittableRandom(objectives);
    double[][] losses = new double[120][objectives];
    // Few different values, so that there are ties.
    Arrays.stream(losses).forEach(row -> Arrays.setAll(row, _ -> random.nextInt(7)));
    int[] ranks = Ranks.of(losses);
    for (int i = 0; i < losses.length; i++) {
      int expected = 0;
      for (int j = 0; j < losses.length; j++) {
        boolean dominates =
            Points.covers(losses[j], losses[i]) && !Arrays.equals(losses[j], losses[i]);
        expected = dominates ? Math.max(expected, ranks[j] + 1) : expected;
      }
      assertThat(ranks[i]).as("row %d", i).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void stopsWhenEnoughHaveARank(int objectives) {
    SplittableRandom random = new SplittableRandom(5);
    double[][] losses = new double[200][objectives];
    Arrays.stream(losses).forEach(row -> Arrays.setAll(row, _ -> random.nextDouble()));
    int[] all = Ranks.of(losses);
    int[] some = Ranks.of(losses, 50);
    int rest = Arrays.stream(some).max().orElseThrow();
    assertThat(Arrays.stream(some).filter(rank -> rank < rest).count()).isGreaterThanOrEqualTo(50);
    assertThat(Arrays.stream(some).filter(rank -> rank < rest - 1).count()).isLessThan(50);
    assertThat(some).isEqualTo(Arrays.stream(all).map(rank -> Math.min(rank, rest)).toArray());
  }

  @Test
  void penaltiesComeAfterFeasibleOnesAndUnknownOnesLast() {
    double[][] losses = {{5, 5}, {0, 0}, {6, 6}, {1, 1}, {2, 2}, {0, 0}};
    double[] penalties = {0, 2, -1, 0.5, Double.NaN, 2};
    assertThat(Ranks.of(losses, penalties, 6)).containsExactly(0, 3, 1, 2, 4, 3);
  }

  @Test
  void minusZeroIsZeroAndNoNumberIsTheWorst() {
    assertThat(Ranks.of(new double[][] {{0.0, 1}, {-0.0, 2}, {0.0, Double.NaN}, {0.0, INF}}))
        .containsExactly(0, 1, 2, 2);
  }

  @Test
  void frontIsRankZero() {
    assertThat(Ranks.front(new double[][] {{3, 0}, {1, 1}, {1, 1}, {2, 2}, {0, INF}}))
        .containsExactly(0, 1, 2, 4);
    assertThat(Ranks.front(new double[0][])).isEmpty();
  }
}

package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypervolumeSubsetTest {

  /// The guarantee of greedy choices, 1 - 1/e, against every subset there is.
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "2, 3", "3, 4", "3, 5", "3, 6", "4, 7", "5, 8"})
  void reachesWhatGreedyChoicesGuarantee(int objectives, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] points = new double[8][objectives];
    Arrays.stream(points).forEach(row -> Arrays.setAll(row, _ -> random.nextDouble()));
    double[] reference = HypervolumeSubset.reference(points);
    for (int size = 1; size < points.length; size++) {
      double best = 0;
      for (int set = 0; set < 1 << points.length; set++) {
        if (Integer.bitCount(set) == size) {
          int wanted = set;
          int[] rows =
              IntStream.range(0, points.length).filter(i -> (wanted >> i & 1) == 1).toArray();
          best = Math.max(best, volume(points, rows, reference));
        }
      }
      int[] chosen = HypervolumeSubset.choose(points, size, reference);
      assertThat(volume(points, chosen, reference)).isBetween(0.6321 * best, best * (1 + 1e-12));
    }
  }

  /// Laziness must not change what is chosen.
  @Test
  void choosesWhatAddsMostEachTime() {
    SplittableRandom random = new SplittableRandom(9);
    double[][] points = new double[40][4];
    Arrays.stream(points).forEach(row -> Arrays.setAll(row, _ -> random.nextDouble()));
    double[] reference = HypervolumeSubset.reference(points);
    int[] before = {};
    for (int size = 1; size <= 10; size++) {
      int[] chosen = HypervolumeSubset.choose(points, size, reference);
      int[] last = before;
      double most =
          IntStream.range(0, points.length)
              .mapToDouble(
                  i ->
                      volume(
                          points,
                          IntStream.concat(Arrays.stream(last), IntStream.of(i)).toArray(),
                          reference))
              .max()
              .orElseThrow();
      assertThat(volume(points, chosen, reference)).isGreaterThan(most * (1 - 1e-12));
      before = chosen;
    }
  }

  @Test
  void takesEqualRowsOnlyWhereOthersDoNotSuffice() {
    double[][] rows = {{0, 2}, {0, 2}, {1, 1}, {2, 0}, {2, 0}};
    double[] reference = {3, 3};
    assertThat(HypervolumeSubset.choose(rows, 3, reference)).containsExactly(0, 2, 3);
    assertThat(HypervolumeSubset.choose(rows, 4, reference)).containsExactly(0, 1, 2, 3);
    assertThat(HypervolumeSubset.choose(rows, 5, reference)).containsExactly(0, 1, 2, 3, 4);
    assertThat(HypervolumeSubset.choose(rows, 0, reference)).isEmpty();
  }

  @Test
  void takesTheFirstOnesWhereTheReferenceIsInfinite() {
    double[][] rows = {{2, 0}, {0, Double.POSITIVE_INFINITY}, {1, 1}};
    double[] reference = HypervolumeSubset.reference(rows);
    assertThat(reference).containsExactly(2.2, Double.POSITIVE_INFINITY);
    assertThat(HypervolumeSubset.choose(rows, 2, reference)).containsExactly(1, 2);
  }

  @Test
  void referenceIsBeyondTheWorstWhateverItsSign() {
    assertThat(HypervolumeSubset.reference(new double[][] {{1, -2, 0}, {3, -1, -5}}))
        .containsExactly(1.1 * 3, -0.9, 1e-12);
  }

  @Test
  void refusesToChooseMoreThanThereAre() {
    assertThatThrownBy(() -> HypervolumeSubset.choose(new double[][] {{1}}, 2, new double[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 of 1 rows");
  }

  private static double volume(double[][] points, int[] rows, double[] reference) {
    return Hypervolume.of(
        Arrays.stream(rows).mapToObj(i -> points[i]).toArray(double[][]::new), reference);
  }
}

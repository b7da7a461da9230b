package org.parzen.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;

class DensityTest {

  private static final double DIGITS = 5e-8;

  /// Deviations of the kernels in Optuna's own tests.
  static Stream<Arguments> bandwidths() {
    return Stream.of(
        Arguments.of(new int[] {1, 2, 3, 4}, 0.7043276),
        Arguments.of(new int[] {90, 0, 0, 90}, 0.5638226),
        Arguments.of(new int[] {1, 0, 0, 1}, 1.9556729),
        Arguments.of(new int[] {0, 0, 0, 1}, 0.304878));
  }

  @ParameterizedTest
  @MethodSource("bandwidths")
  void kernelsAreAsBroadAsThePeers(int[] counts, double expected) {
    assertThat(Density.bandwidth(counts)).isCloseTo(expected, within(DIGITS));
  }

  @Test
  void densitiesAddUpToOne() {
    for (int[] counts : new int[][] {{3, 0, 0, 1, 9}, {0, 1}, {5, 5, 5}, {0, 0, 1000, 0}}) {
      assertThat(Arrays.stream(Density.ofPoints(counts)).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(Density.ofChoices(counts)).sum()).isCloseTo(1, within(1e-12));
    }
  }

  /// One trial at the second of four choices: its row is 1/6, 1/2, 1/6, 1/6, and weighs as much as
  /// the even one.
  @Test
  void choicesThatNoTrialHasKeepAShare() {
    double[] density = Density.ofChoices(new int[] {0, 1, 0, 0});
    double elsewhere = (1.0 / 6 + 1.0 / 4) / 2;
    assertThat(density[0]).isCloseTo(elsewhere, within(1e-12));
    assertThat(density[1]).isCloseTo((0.5 + 0.25) / 2, within(1e-12));
  }

  /// Counts of values in Optuna's own tests, but for the number of points, which is fixed here.
  static Stream<Arguments> counts() {
    return Stream.of(
        Arguments.of(new Bins(5, -5, 2.5, false), "-5 -5 1 5 5", "2 0 1 0 2"),
        Arguments.of(Bins.of(new IntDistribution(1, 8, Spacing.LOG)), "1 2 3 4 5 6 7 8", "1 1 3 3"),
        Arguments.of(new Bins(5, 0, Math.log(8) / 4, true), "1 2 3 4 5 6 7 8", "1 1 1 3 2"));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void valuesCountForTheNearestPoint(Bins bins, String values, String expected) {
    int[] counts = new int[bins.size()];
    Arrays.stream(values.split(" ")).forEach(v -> counts[bins.at(Double.parseDouble(v))]++);
    assertThat(counts)
        .containsExactly(Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray());
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        Arguments.of(new FloatDistribution(0, 1), 50),
        Arguments.of(new FloatDistribution(0, 1, Spacing.step(0.1)), 11),
        Arguments.of(new FloatDistribution(0, 100, Spacing.step(0.1)), 50),
        Arguments.of(new IntDistribution(-5, 5), 11),
        Arguments.of(new IntDistribution(0, 1000), 50),
        Arguments.of(new IntDistribution(1, 2, Spacing.LOG), 2),
        Arguments.of(new IntDistribution(1, 100, Spacing.LOG), 8),
        Arguments.of(CategoricalDistribution.of("a", "b", "c"), 3));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void rangesHaveFiftyPointsAtMost(Distribution distribution, int size) {
    assertThat(Bins.of(distribution).size()).isEqualTo(size);
  }

  @Test
  void theLowerOfTwoPointsIsTaken() {
    // ln 10 is half of ln 100, and 3.5 of the 7 steps between 1 and 100.
    assertThat(Bins.of(new IntDistribution(1, 100, Spacing.LOG)).at(10)).isEqualTo(3);
    assertThat(Bins.of(new FloatDistribution(0, 49)).at(0.5)).isZero();
  }

  @Test
  void valuesBeyondTheRangeCountForItsEnds() {
    Bins bins = Bins.of(new FloatDistribution(0, 1));
    assertThat(bins.at(-7)).isZero();
    assertThat(bins.at(Double.MAX_VALUE)).isEqualTo(49);
  }
}

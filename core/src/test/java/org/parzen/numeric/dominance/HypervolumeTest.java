package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HypervolumeTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 30})
  void knowsStairs(int n) {
    double[][] stairs = new double[n][];
    Arrays.setAll(stairs, i -> new double[] {i, n - 1 - i});
    double expected = n * n - n * (n - 1) / 2.0;
    assertThat(Hypervolume.of(stairs, new double[] {n, n})).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  void knowsSimplexes(int n) {
    List<double[]> simplex = new ArrayList<>();
    for (int x = 0; x < n; x++) {
      for (int y = 0; x + y < n; y++) {
        simplex.add(new double[] {x, y, n - 1 - x - y});
      }
    }
    double expected = n * n * n - (n - 1) * n * (n + 1) / 6.0;
    assertThat(Hypervolume.of(simplex.toArray(double[][]::new), new double[] {n, n, n}))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void knowsAxesWithDominatedPoints(int objectives) {
    SplittableRandom random = new SplittableRandom(objectives);
    double[][] points = new double[objectives + 20][objectives];
    for (int i = 0; i < points.length; i++) {
      int row = i;
      Arrays.setAll(
          points[i], k -> row >= objectives ? 1 + 9 * random.nextDouble() : row == k ? 0 : 1);
    }
    // Each axis point adds a slab one thick to the cube from 1 to 10.
    double expected = Math.pow(9, objectives) + objectives * Math.pow(9, objectives - 1);
    double[] reference = new double[objectives];
    Arrays.fill(reference, 10);
    assertThat(Hypervolume.of(points, reference)).isCloseTo(expected, within(1e-9 * expected));
    for (double[] row : points) {
      Arrays.setAll(row, k -> row[k] == 0 ? 1 : row[k] == 1 ? 0 : row[k]);
    }
    expected = Math.pow(10, objectives) - 1;
    assertThat(Hypervolume.of(points, reference)).isCloseTo(expected, within(1e-9 * expected));
  }

  /// A share of even points that some row covers: 0.004 is eight standard deviations or more.
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 2", "4, 3", "5, 4"})
  void agreesWithCounting(int objectives, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] points = new double[12][objectives];
    Arrays.stream(points).forEach(row -> Arrays.setAll(row, _ -> random.nextDouble()));
    double[] probe = new double[objectives];
    int covered = 0;
    int probes = 1_000_000;
    for (int i = 0; i < probes; i++) {
      Arrays.setAll(probe, _ -> random.nextDouble());
      covered += Arrays.stream(points).anyMatch(row -> Points.covers(row, probe)) ? 1 : 0;
    }
    double[] reference = new double[objectives];
    Arrays.fill(reference, 1);
    assertThat(Hypervolume.of(points, reference))
        .isCloseTo((double) covered / probes, within(0.004));
  }

  @Test
  void knowsInfinityAndNothing() {
    assertThat(Hypervolume.of(new double[0][], new double[] {1, 1})).isZero();
    assertThat(Hypervolume.of(new double[][] {{0, 0}}, new double[] {1, INF})).isEqualTo(INF);
    for (double[] point : new double[][] {{-INF, 0}, {-INF, 1}, {-INF, 0, 0}, {-INF, 0, 0, 1}}) {
      double[] reference = new double[point.length];
      Arrays.fill(reference, 1);
      assertThat(Hypervolume.of(new double[][] {point}, reference)).isEqualTo(INF);
    }
  }

  @Test
  void refusesPointsBeyondTheReference() {
    assertThatThrownBy(() -> Hypervolume.of(new double[][] {{0, 0}, {0, 2}}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The loss 2.0 of objective 1 is beyond its reference 1.0.");
    assertThatThrownBy(() -> Hypervolume.of(new double[][] {{Double.NaN}}, new double[] {1}))
        .hasMessage("The loss NaN of objective 0 is beyond its reference 1.0.");
  }
}

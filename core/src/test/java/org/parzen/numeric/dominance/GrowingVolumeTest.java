package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingVolumeTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void isTheVolumeOfAllPointsSoFar(int objectives) {
    Random random = new Random(objectives);
    for (int repeat = 0; repeat < 20; repeat++) {
      // Few distinct values make many ties, also with the reference point.
      int values = repeat % 2 == 0 ? 4 : 1000;
      double[] reference = new double[objectives];
      Arrays.fill(reference, values);
      GrowingVolume growing = new GrowingVolume(reference);
      List<double[]> points = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        double[] point = random.doubles(objectives).map(x -> Math.ceil(x * values)).toArray();
        points.add(point);
        double before = growing.volume();
        double grown = growing.add(point);
        double all = Hypervolume.of(points.toArray(double[][]::new), reference);
        assertThat(growing.volume()).isCloseTo(all, within(1e-9 * all));
        assertThat(grown).isEqualTo(growing.volume() - before);
      }
    }
  }

  @Test
  void manyPointsThatDoNotDominateEachOtherAreAllCounted() {
    int n = 200;
    GrowingVolume growing = new GrowingVolume(n, n);
    for (int i = 0; i < n; i++) {
      assertThat(growing.add(i, n - 1 - i)).isPositive();
    }
    assertThat(growing.volume()).isEqualTo(n * n - n * (n - 1) / 2.0);
    assertThat(growing.add(5, n)).isZero();
  }
}

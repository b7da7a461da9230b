package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;

class AxisTest {

  private static double coordinate(Distribution distribution, double internal) {
    return Axis.of(distribution).coordinate(internal);
  }

  /// The values of Optuna's own tests of its `_gp/search_space.py`.
  @Test
  void normalizesAsThePeer() {
    assertThat(coordinate(new FloatDistribution(0, 10), 2)).isCloseTo(0.2, within(1e-12));
    assertThat(coordinate(new FloatDistribution(0, 9, Spacing.step(1)), 2))
        .isCloseTo(0.25, within(1e-12));
    assertThat(coordinate(new FloatDistribution(0.5, 8.5, Spacing.step(2)), 2.5))
        .isCloseTo(0.3, within(1e-12));
    assertThat(coordinate(new FloatDistribution(1, 1e10, Spacing.LOG), 100))
        .isCloseTo(0.2, within(1e-12));
    assertThat(coordinate(new IntDistribution(0, 9), 2)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void roundsAsThePeer() {
    Axis one = Axis.of(new FloatDistribution(0, 9, Spacing.step(1)));
    Axis half = Axis.of(new FloatDistribution(-1, 1, Spacing.step(0.5)));
    Axis odd = Axis.of(new FloatDistribution(-0.1, 0.7, Spacing.step(0.4)));
    assertThat(one.at(0.21)).isCloseTo(0.25, within(1e-12));
    assertThat(half.at(0)).isCloseTo(0.1, within(1e-12));
    assertThat(half.at(1)).isCloseTo(0.9, within(1e-12));
    assertThat(odd.at(0)).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(odd.at(1)).isCloseTo(5.0 / 6, within(1e-12));
  }

  @Test
  void gridsKnowTheirPlaces() {
    for (Distribution distribution :
        List.of(
            new IntDistribution(-3, 40),
            new IntDistribution(1, 300, Spacing.LOG),
            new IntDistribution(5, 50, Spacing.step(5)),
            new FloatDistribution(0, 1, Spacing.step(0.1)),
            new CategoricalDistribution(List.of(Choice.of("a"), Choice.of("b"), Choice.of("c"))))) {
      Axis.Discrete axis = (Axis.Discrete) Axis.of(distribution);
      for (long k = 0; k < axis.count(); k++) {
        double coordinate = axis.coordinateOf(k);
        assertThat(axis.index(coordinate)).as("%s %d", distribution, k).isEqualTo(k);
        assertThat(distribution.contains(axis.internal(coordinate))).isTrue();
      }
    }
  }

  @Test
  void everyShareFallsInside() {
    SplittableRandom random = new SplittableRandom(1);
    for (Distribution distribution :
        List.of(
            new FloatDistribution(-1.7e308, 1.7e308),
            new FloatDistribution(1e-300, 1e300, Spacing.LOG),
            new FloatDistribution(0, 1e-12, Spacing.step(1e-13)),
            new IntDistribution(-(1L << 53), 1L << 53),
            new IntDistribution(1, 1L << 53, Spacing.LOG),
            new CategoricalDistribution(List.of(Choice.of(1), Choice.of(true))))) {
      Axis axis = Axis.of(distribution);
      for (int i = 0; i < 200; i++) {
        double at = axis.at(i == 0 ? 0 : i == 1 ? Math.nextDown(1.0) : random.nextDouble());
        assertThat(at).isFinite();
        assertThat(distribution.contains(axis.internal(at))).as("%s %s", distribution, at).isTrue();
      }
    }
  }

  @Test
  void valuesFromOutsideStayNear() {
    assertThat(coordinate(new FloatDistribution(1, 10, Spacing.LOG), 0)).isEqualTo(-1);
    assertThat(coordinate(new FloatDistribution(1, 10, Spacing.LOG), -1)).isEqualTo(0);
    assertThat(coordinate(new FloatDistribution(0, 1), 1e9)).isEqualTo(2);
  }

  @Test
  void scoresAreStandardWhateverTheirSize() {
    assertThat(Scores.of(new double[] {1, 2, 3}).standard())
        .containsExactly(new double[] {-Math.sqrt(1.5), 0, Math.sqrt(1.5)}, within(1e-12));
    assertThat(Scores.of(new double[] {1, 2, 3}).zero())
        .isCloseTo(-2 * Math.sqrt(1.5), within(1e-12));
    assertThat(Scores.of(new double[] {-1.7e308, 0, 1.7e308}).standard())
        .containsExactly(new double[] {-Math.sqrt(1.5), 0, Math.sqrt(1.5)}, within(1e-12));
    assertThat(
            Scores.of(new double[] {Double.NEGATIVE_INFINITY, 1, 3, Double.POSITIVE_INFINITY})
                .standard())
        .containsExactly(new double[] {-1, -1, 1, 1}, within(1e-12));
    assertThat(Scores.of(new double[] {Double.POSITIVE_INFINITY}).standard()).containsExactly(0);
    for (double constant : new double[] {0, 0.1, 1e300, -1e-320}) {
      assertThat(Scores.of(new double[] {constant, constant, constant}).standard())
          .containsExactly(new double[] {0, 0, 0}, within(0.02));
    }
  }
}

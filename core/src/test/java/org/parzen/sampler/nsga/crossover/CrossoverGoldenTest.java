package org.parzen.sampler.nsga.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Values of Optuna's own tests, in which every draw is the same number.
class CrossoverGoldenTest {

  private static final double[][] PARENTS = {{1, 2}, {3, 4}, {5, 6}};

  /// In the peer's tests the bell's width does not count.
  private static final Crossover UNDX = new NormalCrossover(1, 1);

  static Stream<Arguments> golden() {
    Crossover uniform = new UniformCrossover(0.5);
    Crossover blend = BlendCrossover.USUAL;
    Crossover sbx = SimulatedBinaryCrossover.USUAL.fitted(1);
    Crossover vsbx = VariableBinaryCrossover.USUAL.fitted(1);
    Crossover spx = new SimplexCrossover();
    return Stream.of(
        Arguments.of(uniform, 0, 1, 2),
        Arguments.of(uniform, 0.5, 3, 4),
        Arguments.of(uniform, 1, 3, 4),
        Arguments.of(blend, 0, 0, 1),
        Arguments.of(blend, 0.5, 2, 3),
        Arguments.of(blend, 1, 4, 5),
        Arguments.of(spx, 0, 7, 8),
        Arguments.of(spx, 0.5, 2.75735931, 3.75735931),
        Arguments.of(spx, 1, -1, 0),
        Arguments.of(sbx, 0, 2, 3),
        Arguments.of(sbx, 0.5, 3, 4),
        Arguments.of(sbx, 1, 3, 4),
        Arguments.of(vsbx, 0, -1076.02679423, -2151.84728898),
        Arguments.of(vsbx, 0.5, 3, 4),
        Arguments.of(vsbx, 1, 3, 4),
        Arguments.of(UNDX, -0.5, 3, 4),
        Arguments.of(UNDX, 0, 2, 3),
        Arguments.of(UNDX, 0.5, 1, 2));
  }

  /// The values are given to eight places.
  @ParameterizedTest
  @MethodSource("golden")
  void childIsThePeers(Crossover crossover, double draw, double x, double y) {
    double[] child =
        crossover.cross(PARENTS, new double[] {1, 1}, new double[] {10, 10}, new Constant(draw));
    assertThat(child[0]).isCloseTo(x, within(1e-8));
    assertThat(child[1]).isCloseTo(y, within(1e-8));
  }

  /// The square roots of the expected values are written out.
  @ParameterizedTest
  @CsvSource({
    "5, 0, 0",
    "5, 0.25, 2.905694150420949",
    "5, 0.5, 5",
    "5, 0.75, 7.094305849579051",
    "5, 1, 10",
    "2, 0.25, 1.0553851381374173",
    "2, 0.75, 4.788897449072022"
  })
  void mutantIsThePeers(double gene, double draw, double expected) {
    assertThat(new PolynomialMutation(1).mutate(gene, 0, 10, new Constant(draw)))
        .isCloseTo(expected, within(1e-9));
  }
}

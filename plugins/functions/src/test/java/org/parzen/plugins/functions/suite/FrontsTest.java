package org.parzen.plugins.functions.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;
import org.parzen.trial.FixedTrial;

/// Values by hand, and the known fronts.
class FrontsTest {

  /// @param first the first parameters, those that say where on the front a point lies
  /// @param rest all others
  private static List<Double> values(String name, double[] first, double rest) throws Exception {
    TestCase front =
        Fronts.CASES.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    Map<String, Choice> values = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      values.put("x" + i, Choice.of(i < first.length ? first[i] : rest));
    }
    return ((Outcome.Values) front.objective().evaluate(new FixedTrial(values))).values();
  }

  @ParameterizedTest
  @CsvSource({
    "ZDT1, 0.25, 0, 0.25, 0.5",
    "ZDT1, 0.25, 1, 0.25, 8.41886116991581",
    "ZDT2, 0.5, 0, 0.5, 0.75",
    "ZDT3, 0.25, 0, 0.25, 0.25",
    "ZDT4, 0.25, 0, 0.25, 0.5",
    "ZDT4, 0, 1, 0, 10",
    "ZDT6, 0, 0, 1, 0",
    "ZDT6, 0, 1, 1, 9.9",
  })
  void twoObjectives(String name, double x, double rest, double first, double second)
      throws Exception {
    List<Double> values = values(name, new double[] {x}, rest);
    assertThat(values).hasSize(2);
    assertThat(values.get(0)).isCloseTo(first, within(1e-12));
    assertThat(values.get(1)).isCloseTo(second, within(1e-12));
  }

  @Test
  void theBestOfTheFirstLieOnAPlane() throws Exception {
    List<Double> values = values("DTLZ1", new double[] {0.3, 0.8}, 0.5);
    assertThat(values.stream().mapToDouble(v -> v).sum()).isCloseTo(0.5, within(1e-12));
    assertThat(values.get(2)).isCloseTo(0.35, within(1e-12));
    assertThat(values("DTLZ1", new double[] {0, 0.8}, 0).get(2)).isCloseTo(63, within(1e-9));
  }

  @Test
  void theBestOfTheSecondLieOnASphere() throws Exception {
    List<Double> values = values("DTLZ2", new double[] {0.3, 0.8}, 0.5);
    assertThat(values.stream().mapToDouble(v -> v * v).sum()).isCloseTo(1, within(1e-12));
    assertThat(values("DTLZ2", new double[] {0, 0}, 1)).containsExactly(3.5, 0.0, 0.0);
  }

  @Test
  void theSeventhIsHighestInItsCorner() throws Exception {
    assertThat(values("DTLZ7", new double[] {0, 0}, 0)).containsExactly(0.0, 0.0, 6.0);
    assertThat(values("DTLZ7", new double[] {0, 0}, 1)).containsExactly(0.0, 0.0, 33.0);
  }
}

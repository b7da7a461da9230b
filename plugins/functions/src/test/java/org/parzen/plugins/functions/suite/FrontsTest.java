package org.parzen.plugins.functions.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.numeric.dominance.Hypervolume;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;
import org.parzen.trial.FixedTrial;

/// Values by hand, and the known fronts.
class FrontsTest {

  /// @param first the first parameters, those that say where on the front a point lies
  /// @param rest all others
  private static List<Double> values(String name, double[] first, double rest) throws Exception {
    TestCase front = named(name);
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

  private static TestCase named(String name) {
    return Fronts.CASES.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /// Many points of the front are worth nearly as much as all of it, and never more.
  @ParameterizedTest
  @CsvSource({
    "ZDT1, 0, 1e-3",
    "ZDT2, 0, 1e-3",
    "ZDT3, 0, 1e-3",
    "ZDT4, 0, 1e-3",
    "ZDT6, 0, 1e-3",
    "DTLZ1, 0.5, 0.01",
    "DTLZ2, 0.5, 0.02",
    "DTLZ7, 0, 0.1",
  })
  void theVolumeIsThatOfTheWholeFront(String name, double rest, double tolerance) throws Exception {
    FrontVolume front = named(name).front().orElseThrow();
    int objectives = front.reference().size();
    int cells = objectives == 2 ? 10_000 : 100;
    int rows = objectives == 2 ? 0 : cells;
    List<double[]> found = new ArrayList<>();
    for (double i = 0; i <= cells; i++) {
      for (double j = 0; j <= rows; j++) {
        double[] place = rows == 0 ? new double[] {i / cells} : new double[] {i / cells, j / rows};
        found.add(values(name, place, rest).stream().mapToDouble(v -> v).toArray());
      }
    }
    double[][] points = found.toArray(double[][]::new);
    double[] reference = front.reference().stream().mapToDouble(v -> v).toArray();
    assertThat(front.volume() - Hypervolume.of(points, reference)).isBetween(-1e-6, tolerance);
  }

  /// So that every trial adds to what is measured.
  @Test
  void theReferenceIsBeyondWhatTheFunctionHas() throws Exception {
    Random random = new Random(1);
    for (TestCase front : Fronts.CASES) {
      double low = front.name().equals("ZDT4") ? -5 : 0;
      double high = front.name().equals("ZDT4") ? 5 : 1;
      for (int i = 0; i < 2000; i++) {
        double[] point = random.doubles(30, low, high).toArray();
        point[0] = random.nextDouble();
        List<Double> values = values(front.name(), point, 0);
        List<Double> reference = front.front().orElseThrow().reference();
        assertThat(values).hasSameSizeAs(reference);
        for (int k = 0; k < values.size(); k++) {
          assertThat(values.get(k)).isLessThan(reference.get(k));
        }
      }
    }
  }
}

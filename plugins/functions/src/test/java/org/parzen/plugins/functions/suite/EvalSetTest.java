package org.parzen.plugins.functions.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.text.PythonJson;
import org.parzen.trial.FixedTrial;

/// The functions against values that the collection's own code gave.
class EvalSetTest {

  private static List<JsonNode> reference() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EvalSetTest.class.getResourceAsStream("evalset-cases.json"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return StreamSupport.stream(PythonJson.read(text).path("cases").spliterator(), false)
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFunctionIsThatOfTheCollection() throws IOException {
    List<JsonNode> all = reference();
    assertThat(EvalSet.CASES)
        .extracting(TestCase::name)
        .containsExactlyElementsOf(all.stream().map(c -> c.path("case").asText()).toList());
    return all.stream()
        .map(given -> DynamicTest.dynamicTest(given.path("case").asText(), () -> compare(given)));
  }

  private static void compare(JsonNode given) throws Exception {
    TestCase ours =
        EvalSet.CASES.stream()
            .filter(c -> c.name().equals(given.path("case").asText()))
            .findFirst()
            .orElseThrow();
    assertThat(given.path("points")).hasSize(5);
    for (JsonNode point : given.path("points")) {
      double expected = point.path("value").doubleValue();
      FixedTrial trial = trial(point.path("x"));
      double tolerance = 1e-12 * Math.max(1, Math.abs(expected));
      assertThat(value(ours, trial)).isCloseTo(expected, within(tolerance));
      assertBounds(
          given,
          List.copyOf(trial.suggested().values()).stream()
              .map(suggested -> suggested.distribution())
              .toList());
    }
    double minimum = ours.minimum().orElseThrow();
    assertThat(minimum).isEqualTo(given.path("minimum").doubleValue());
    double step = ours.name().contains("_res") ? 0.1 : 1e-5;
    assertThat(value(ours, trial(given.path("min_loc_used"))))
        .isCloseTo(minimum, within(step * Math.max(1, Math.abs(minimum))));
  }

  private static FixedTrial trial(JsonNode x) {
    Map<String, Choice> values = new LinkedHashMap<>();
    for (int i = 0; i < x.size(); i++) {
      values.put("x" + i, Choice.of(x.path(i).doubleValue()));
    }
    return new FixedTrial(values);
  }

  static double value(TestCase ours, FixedTrial trial) throws Exception {
    return ((Outcome.Values) ours.objective().evaluate(trial)).values().getFirst();
  }

  private static void assertBounds(JsonNode given, List<Distribution> axes) {
    assertThat(axes).hasSize(given.path("dim").intValue());
    for (int i = 0; i < axes.size(); i++) {
      JsonNode whole = given.path("int_bounds").path(i);
      JsonNode bounds = given.path("bounds").path(i);
      assertThat(axes.get(i))
          .isEqualTo(
              whole.isNull()
                  ? new FloatDistribution(
                      bounds.path(0).doubleValue(), bounds.path(1).doubleValue())
                  : new IntDistribution(whole.path(0).longValue(), whole.path(1).longValue()));
    }
  }
}

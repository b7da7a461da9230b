package org.parzen.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonJson;

class DistributionTest {

  /// Computed by Optuna 5.0.0.dev; the file says what it holds.
  static Stream<JsonNode> golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DistributionTest.class.getResourceAsStream("distributions.json"))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void equalsThePeers(JsonNode golden) {
    Distribution distribution = DistributionJson.read(golden.path("json"));
    assertThat(DistributionJson.write(distribution)).isEqualTo(golden.path("json_text").asText());
    assertThat(distribution.isSingle()).isEqualTo(golden.path("single").asBoolean());
    for (JsonNode probe : golden.path("probes")) {
      double internal = distribution.internal(Choice.of(probe.path("external")));
      assertThat(internal).isEqualTo(probe.path("internal").asDouble());
      assertThat(distribution.contains(internal))
          .as("%s contains %s", distribution, probe)
          .isEqualTo(probe.path("contains").asBoolean());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"UniformDistribution\", \"attributes\": {\"low\": 0.0, \"high\": 2.0}}|0|2|false|",
        "{\"name\": \"LogUniformDistribution\", \"attributes\": {\"low\": 1.0, \"high\": 2.0}}|1|2|true|",
        "{\"name\": \"DiscreteUniformDistribution\", \"attributes\": {\"low\": 0.0, \"high\": 1.0, \"q\": 0.25}}|0|1|false|0.25",
        "{\"type\": \"float\", \"low\": 0, \"high\": 1, \"log\": false}|0|1|false|",
      })
  void readsLegacyAndAbbreviatedFloats(
      String text, double low, double high, boolean log, String step) {
    FloatDistribution d = (FloatDistribution) DistributionJson.read(text);
    assertThat(d.low()).isEqualTo(low);
    assertThat(d.high()).isEqualTo(high);
    assertThat(d.isLog()).isEqualTo(log);
    assertThat(d.step().isPresent()).isEqualTo(step != null);
  }

  @Test
  void readsLegacyInts() {
    assertThat(
            DistributionJson.read(
                "{\"name\": \"IntLogUniformDistribution\", \"attributes\": {\"low\": 1, \"high\": 9}}"))
        .isEqualTo(new IntDistribution(1, 9, Spacing.LOG));
    assertThat(
            DistributionJson.read(
                "{\"name\": \"IntUniformDistribution\", \"attributes\": {\"low\": 1, \"high\": 9, \"step\": 4}}"))
        .isEqualTo(new IntDistribution(1, 9, Spacing.step(4)));
  }

  @Test
  void movesTheHighDownToTheGridInDecimalArithmetic() {
    assertThat(new FloatDistribution(0, 1, Spacing.step(0.3)).high()).isEqualTo(0.9);
    assertThat(new FloatDistribution(0.1, 0.7, Spacing.step(0.2)).high()).isEqualTo(0.7);
    assertThat(new IntDistribution(0, 10, Spacing.step(3)).high()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"float\", \"low\": 5.0, \"high\": 1.0}|The low (5) must not exceed the high (1)",
        "{\"type\": \"float\", \"low\": 0.0, \"high\": 1.0, \"log\": true}|The low (0) of a logarithmic range",
        "{\"type\": \"int\", \"low\": 0, \"high\": 8, \"log\": true}|must be at least 1",
        "{\"type\": \"float\", \"low\": 1.0, \"high\": 2.0, \"log\": true, \"step\": 0.5}|can not have a step (0.5)",
        "{\"type\": \"float\", \"low\": 0.0, \"high\": 1.0, \"step\": -1.0}|The step (-1) must be above 0",
        "{\"type\": \"categorical\", \"choices\": []}|at least one choice",
        "{\"type\": \"banana\"}|banana",
        "{\"type\": \"float\", \"low\": \"a\", \"high\": 1}|needs a number as 'low'",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> DistributionJson.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void looksUpChoicesAsPythonCompares() {
    CategoricalDistribution d =
        CategoricalDistribution.of(
            Choice.of(true), Choice.of(1), Choice.of("1"), new Choice.Null());
    assertThat(d.internal(Choice.of(1.0))).isZero();
    assertThat(d.internal(Choice.of("1"))).isEqualTo(2);
    assertThat(d.internal(new Choice.Null())).isEqualTo(3);
    assertThatThrownBy(() -> d.internal(Choice.of("x")))
        .hasMessageContaining("'x' is not one of the choices");
  }

  @Test
  void drawsGridsEvenly() {
    Map<Double, Integer> counts = new TreeMap<>();
    Distribution grid = new FloatDistribution(0, 1, Spacing.step(0.25));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 50_000; i++) {
      counts.merge(Transform.uniform(grid, random), 1, Integer::sum);
    }
    assertThat(counts).containsOnlyKeys(0.0, 0.25, 0.5, 0.75, 1.0);
    // Five standard deviations of a binomial count with p = 1/5.
    assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(9_550, 10_450));
  }

  @Test
  void staysInsideExtremeRanges() {
    SplittableRandom random = new SplittableRandom(1);
    List<Distribution> extremes =
        List.of(
            new FloatDistribution(-1e308, 1e308),
            new FloatDistribution(Double.MIN_VALUE, 1e300, Spacing.LOG),
            new IntDistribution(-(1L << 53), 1L << 53),
            new IntDistribution(1, 1L << 53, Spacing.LOG));
    for (Distribution d : extremes) {
      for (int i = 0; i < 1000; i++) {
        assertThat(d.contains(Transform.uniform(d, random))).isTrue();
      }
    }
  }
}

package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonJson;

class DominanceGoldenTest {

  private static final double RELATIVE = 1e-9;

  /// Values of Optuna 5.0.0.dev; the file says what it holds.
  static Stream<JsonNode> golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DominanceGoldenTest.class.getResourceAsStream("multi_objective.json"))) {
      return nodes(
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases"));
    }
  }

  static Stream<JsonNode> subsets() throws IOException {
    return golden().filter(golden -> golden.has("subset_size"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void volumeIsThePeers(JsonNode golden) {
    double expected = golden.path("hypervolume").asDouble();
    assertThat(Hypervolume.of(rows(golden, "points"), row(golden.path("reference_point"))))
        .isCloseTo(expected, within(RELATIVE * expected));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void ranksAreThePeers(JsonNode golden) {
    double[][] points = rows(golden, "points");
    assertThat(Ranks.of(points)).isEqualTo(whole(golden.path("ranks")));
    assertThat(Ranks.of(points, row(golden.path("penalty")), points.length))
        .isEqualTo(whole(golden.path("ranks_constrained")));
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void subsetKeepsAsMuchAsThePeers(JsonNode golden) {
    double[][] front = rows(golden, "front");
    double[] reference = row(golden.path("reference_point"));
    int[] chosen = HypervolumeSubset.choose(front, golden.path("subset_size").asInt(), reference);
    assertThat(chosen).hasSize(golden.path("subset_size").asInt()).doesNotHaveDuplicates();
    double[][] kept = Arrays.stream(chosen).mapToObj(i -> front[i]).toArray(double[][]::new);
    double expected = golden.path("subset_hypervolume").asDouble();
    assertThat(Hypervolume.of(kept, reference)).isCloseTo(expected, within(RELATIVE * expected));
  }

  private static double[][] rows(JsonNode golden, String name) {
    return nodes(golden.path(name)).map(DominanceGoldenTest::row).toArray(double[][]::new);
  }

  private static double[] row(JsonNode array) {
    return nodes(array).mapToDouble(JsonNode::asDouble).toArray();
  }

  private static int[] whole(JsonNode array) {
    return nodes(array).mapToInt(JsonNode::asInt).toArray();
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList().stream();
  }
}

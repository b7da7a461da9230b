package org.parzen.numeric.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonJson;

class LeafBoxesTest {

  private static final double EXACT = 1e-12;

  /// Trees that scikit-learn grew, and variances that Optuna 5.0.0.dev computed of them.
  static Stream<JsonNode> golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LeafBoxesTest.class.getResourceAsStream("trees.json"))) {
      JsonNode file = PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return StreamSupport.stream(file.path("trees").spliterator(), false).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void variancesAreThePeers(JsonNode golden) {
    Tree tree =
        new Tree(
            whole(golden.path("column")),
            real(golden.path("threshold")),
            whole(golden.path("left")),
            whole(golden.path("right")),
            real(golden.path("value")),
            new double[golden.path("width").asInt()]);
    LeafBoxes boxes = LeafBoxes.of(tree);
    assertThat(boxes.variance()).isCloseTo(golden.path("variance").asDouble(), within(EXACT));
    for (JsonNode group : golden.path("groups")) {
      int from = group.path("from").asInt();
      int to = group.path("to").asInt();
      double expected = group.path("variance").asDouble();
      double found = to - from == 1 ? boxes.varianceOf(from) : boxes.varianceOf(from, to);
      assertThat(found).as("columns %d to %d", from, to).isCloseTo(expected, within(EXACT));
    }
  }

  private static int[] whole(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  private static double[] real(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  /// The tree of Optuna's own test, its third column halved to lie between 0 and 1: x1 ≤ ½ → (x2 ≤
  /// ¾ → 0.1, 0.2), 0.5.
  private static Tree tree() {
    return new Tree(
        new int[] {1, 2, Tree.LEAF, Tree.LEAF, Tree.LEAF},
        new double[] {0.5, 0.75, 0, 0, 0},
        new int[] {1, 2, 0, 0, 0},
        new int[] {4, 3, 0, 0, 0},
        new double[] {0, 0, 0.1, 0.2, 0.5},
        new double[3]);
  }

  @Test
  void aTreeOfThreeLeaves() {
    LeafBoxes boxes = LeafBoxes.of(tree());
    double mean = 0.375 * 0.1 + 0.125 * 0.2 + 0.5 * 0.5;
    double variance =
        0.375 * square(0.1 - mean) + 0.125 * square(0.2 - mean) + 0.5 * square(0.5 - mean);
    assertThat(boxes.variance()).isCloseTo(variance, within(EXACT));
    assertThat(boxes.varianceOf(0)).isZero();
    double left = 0.75 * 0.1 + 0.25 * 0.2;
    assertThat(boxes.varianceOf(1)).isCloseTo(square((0.5 - left) / 2), within(EXACT));
    double low = 0.5 * 0.1 + 0.5 * 0.5;
    double high = 0.5 * 0.2 + 0.5 * 0.5;
    assertThat(boxes.varianceOf(2))
        .isCloseTo(0.75 * square(low - mean) + 0.25 * square(high - mean), within(EXACT));
  }

  @Test
  void predictsByThresholds() {
    assertThat(tree().predict(0.9, 0.5, 0.75)).isEqualTo(0.1);
    assertThat(tree().predict(0.9, 0.5, 0.76)).isEqualTo(0.2);
    assertThat(tree().predict(0.1, 0.51, 0.1)).isEqualTo(0.5);
  }

  private static double square(double x) {
    return x * x;
  }
}

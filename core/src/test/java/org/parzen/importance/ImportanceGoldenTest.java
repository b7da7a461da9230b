package org.parzen.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.importance.Importances.Share;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// Importances that Optuna 5.0.0.dev computed; the files say of what.
class ImportanceGoldenTest {

  private static final double EXACT = 1e-10;

  /// Optuna's own seeds differ by up to 0.03 in these cases.
  private static final double FOREST = 0.03;

  static Stream<JsonNode> golden() {
    return Golden.stream(Golden.read("importance.json").path("cases"));
  }

  private static StudyView view(JsonNode golden) {
    Direction direction = Direction.parse(golden.path("direction").asText());
    return Golden.view(
        List.of(direction), golden.path("space"), MissingNode.getInstance(), golden.path("trials"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void comparesAsThePeer(JsonNode golden) {
    Importances found =
        new PedAnova(PedAnovaSettings.DEFAULT).evaluate(view(golden), ImportanceOptions.ALL);
    isAs(found, golden.path("ped_anova_raw"));
    for (Share share : found.shares()) {
      double expected = golden.path("ped_anova_normalized").path(share.parameter()).asDouble();
      assertThat(share.share()).isCloseTo(expected, within(EXACT));
    }
  }

  private static void isAs(Importances found, JsonNode raw) {
    assertThat(found.parameters())
        .containsExactlyInAnyOrderElementsOf(
            raw.properties().stream().map(Map.Entry::getKey).toList());
    for (Share share : found.shares()) {
      double expected = raw.path(share.parameter()).asDouble();
      assertThat(share.raw()).as(share.parameter()).isCloseTo(expected, within(EXACT));
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void forestsExplainAsThePeersDo(JsonNode golden) {
    JsonNode expected = golden.path("fanova_normalized_mean_of_3_seeds");
    StudyView view = view(golden);
    Importances found =
        new Fanova(new ForestSettings(192, 64, 1)).evaluate(view, ImportanceOptions.ALL);
    assertThat(found.shares()).hasSize(expected.size());
    for (Share share : found.shares()) {
      assertThat(share.share())
          .as(share.parameter())
          .isCloseTo(expected.path(share.parameter()).asDouble(), within(FOREST));
    }
  }

  static Stream<JsonNode> conditional() {
    return Golden.stream(Golden.read("conditional.json").path("cases"));
  }

  @ParameterizedTest
  @MethodSource("conditional")
  void conditionalParametersAndSeveralObjectivesAsThePeer(JsonNode golden) {
    JsonNode file = Golden.read("conditional.json");
    List<Direction> directions =
        Golden.stream(golden.path("directions")).map(d -> Direction.parse(d.asText())).toList();
    StudyView view =
        Golden.view(directions, file.path("space"), file.path("wide"), golden.path("trials"));
    Optional<List<String>> names =
        golden.path("params").isNull()
            ? Optional.empty()
            : Optional.of(Golden.stream(golden.path("params")).map(JsonNode::asText).toList());
    OptionalInt objective =
        golden.path("objective").isNull()
            ? OptionalInt.empty()
            : OptionalInt.of(golden.path("objective").asInt());
    JsonNode settings = golden.path("settings");
    PedAnova evaluator =
        new PedAnova(
            new PedAnovaSettings(
                settings.path("target_quantile").asDouble(),
                settings.path("region_quantile").asDouble(),
                settings.path("evaluate_on_local").asBoolean()));
    isAs(evaluator.evaluate(view, new ImportanceOptions(names, objective)), golden.path("raw"));
  }
}

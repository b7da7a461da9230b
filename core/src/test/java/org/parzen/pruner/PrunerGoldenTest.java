package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Pruners;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;

/// Decisions of Optuna 5.0.0.dev; the file says what it holds.
class PrunerGoldenTest {

  private static final Map<String, String> NAMES =
      Map.of("successive_halving", "asha", "nop", "none");

  /// The settings of wrapped pruners, which the file leaves out.
  private static final JsonNode WRAPPED =
      PythonJson.read("{\"median\": {\"n_startup_trials\": 2}, \"null\": {}}");

  static Stream<JsonNode> golden() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            Objects.requireNonNull(
                PrunerGoldenTest.class.getResourceAsStream("pruners.json.gz")))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void decidesAsThePeer(JsonNode golden) {
    Study study = study(golden);
    for (JsonNode expected : golden.path("trials")) {
      Trial trial = study.ask();
      double last = Double.NaN;
      boolean pruned = false;
      for (int i = 0; i < expected.path("decisions").size(); i++) {
        JsonNode report = expected.path("reports").path(i);
        last = number(report.path(1));
        trial.report(last, report.path(0).asLong());
        pruned = trial.shouldPrune();
        assertThat(pruned)
            .as("trial %d, report %d", trial.number(), i)
            .isEqualTo(expected.path("decisions").path(i).asBoolean());
      }
      Outcome complete = Outcome.of(Double.isNaN(last) ? 1 : last);
      study.tell(trial.number(), pruned ? Outcome.pruned("") : complete);
    }
  }

  private static Study study(JsonNode golden) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    golden.path("options").properties().forEach(e -> options.put(e.getKey(), e.getValue()));
    JsonNode wrapped = options.remove("wrapped");
    if (wrapped != null) {
      options.put("wrapped_pruner", wrapped.isNull() ? TextNode.valueOf("alone") : wrapped);
      options.put("wrapped_options", WRAPPED.path(wrapped.asText()));
    }
    String peer = golden.path("pruner").asText();
    Component pruner = new Component(NAMES.getOrDefault(peer, peer), options);
    return Study.create(
        new InMemoryStore(),
        new StudySpec(
            golden.path("study_name").asText(), Direction.parse(golden.path("direction").asText())),
        StudyOptions.of(new RandomSampler()).withSeed(1).withPruner(Pruners.ALL.make(pruner)));
  }

  private static double number(JsonNode value) {
    return switch (value.asText()) {
      case "nan", "NaN" -> Double.NaN;
      case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> value.asDouble();
    };
  }
}

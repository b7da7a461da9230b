package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.objective.Outcome;
import org.parzen.run.Pruners;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

class PercentilePrunerTest {

  /// Decisions of Optuna 5.0.0.dev; the file says what it holds.
  static Stream<JsonNode> golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PercentilePrunerTest.class.getResourceAsStream("percentile.json"))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void decidesAsThePeer(JsonNode golden) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    golden.path("options").properties().forEach(e -> options.put(e.getKey(), e.getValue()));
    String id =
        golden.path("pruner").asText().equals("nop") ? "none" : golden.path("pruner").asText();
    Study study =
        study(golden.path("direction").asText(), Pruners.ALL.make(new Component(id, options)));
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

  private static double number(JsonNode value) {
    return switch (value.asText()) {
      case "nan", "NaN" -> Double.NaN;
      case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> value.asDouble();
    };
  }

  private static Study study(String direction, Pruner pruner) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("golden", Direction.parse(direction)),
        StudyOptions.of(new RandomSampler()).withSeed(1).withPruner(pruner));
  }

  @Test
  void saysWhyInWords() {
    Study study = study("minimize", new PercentilePruner(50, 2, 0, 1, 1));
    for (double value : new double[] {0.5, 0.7}) {
      Trial trial = study.ask();
      trial.report(value, 3);
      study.tell(trial, value);
    }
    Trial bad = study.ask();
    bad.report(0.9, 3);
    FrozenTrial running = study.view().trial(bad.number()).orElseThrow();
    assertThat(new PercentilePruner(50, 2, 0, 1, 1).judge(study.view(), running))
        .isEqualTo(Verdict.prune("step 3: 0.900000, median of 2 trials 0.600000"));
  }
}

package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// A script that was written for Optuna 2, as it is, without Optuna.
@DisabledOnOs(OS.WINDOWS)
class UnmodifiedScriptTest {

  /// What the script says, by parameter.
  private static final Map<String, String> SAID =
      Map.of(
          "model",
          "{\"name\": \"CategoricalDistribution\", \"attributes\": {\"choices\": [\"svm\", \"tree\", null, 3, 0.5, true]}}",
          "svm_c",
          "{\"name\": \"FloatDistribution\", \"attributes\": {\"step\": null, \"low\": 1e-05, \"high\": 100.0, \"log\": true}}",
          "degree",
          "{\"name\": \"FloatDistribution\", \"attributes\": {\"step\": 0.5, \"low\": 1.0, \"high\": 5.0, \"log\": false}}",
          "n_layers",
          "{\"name\": \"IntDistribution\", \"attributes\": {\"log\": false, \"step\": 1, \"low\": 1, \"high\": 3}}",
          "n_units_l",
          "{\"name\": \"IntDistribution\", \"attributes\": {\"log\": true, \"step\": 1, \"low\": 4, \"high\": 128}}",
          "rate",
          "{\"name\": \"FloatDistribution\", \"attributes\": {\"step\": null, \"low\": -1.0, \"high\": 1.0, \"log\": false}}",
          "batch",
          "{\"name\": \"IntDistribution\", \"attributes\": {\"log\": false, \"step\": 16, \"low\": 16, \"high\": 48}}",
          "drop",
          "{\"name\": \"FloatDistribution\", \"attributes\": {\"step\": 0.25, \"low\": 0.0, \"high\": 0.5, \"log\": false}}");

  @TempDir Path folder;

  @Test
  void namesDistributionsAndStatesAreWhatTheScriptSays() throws InterruptedException {
    try (PythonStudy study = new PythonStudy(folder)) {
      study.function("foo.py", "objective", Python.resource("unmodified.py"));
      study.pruner = new Component("none");
      List<FrozenTrial> trials = study.directions(Direction.MAXIMIZE).run(60);
      assertThat(trials).hasSize(60);
      TreeSet<String> seen = new TreeSet<>();
      for (FrozenTrial trial : trials) {
        assertThat(PythonStudy.space(trial)).isEqualTo(said(trial));
        assertThat(trial.kind()).isEqualTo(state(trial));
        assertThat(trial.reports().size()).isEqualTo(trial.kind() == Kind.PRUNED ? 2 : 3);
        seen.addAll(trial.parameters().keySet());
      }
      assertThat(seen).contains("svm_c", "n_units_l2", "drop");
      assertThat(study.printed(0))
          .contains(
              "FutureWarning",
              "suggest_",
              "foo.py ends where it runs its own study (line 42)",
              "made but not used")
          .doesNotContain("Traceback");
      assertThat(Files.exists(folder.resolve("starter.db"))).isFalse();
    }
  }

  private static Map<String, String> said(FrozenTrial trial) {
    Map<String, String> said = new HashMap<>();
    said.put("model", SAID.getOrDefault("model", ""));
    List<String> names =
        switch (text(trial, "model")) {
          case "svm" -> List.of("svm_c", "degree");
          case "tree" -> List.of("n_layers");
          default -> List.of("rate", "batch", "drop");
        };
    names.forEach(name -> said.put(name, SAID.getOrDefault(name, "")));
    if (text(trial, "model").equals("tree")) {
      IntStream.range(0, Integer.parseInt(text(trial, "n_layers")))
          .forEach(i -> said.put("n_units_l" + i, SAID.getOrDefault("n_units_l", "")));
    }
    return said;
  }

  private static String text(FrozenTrial trial, String name) {
    return Objects.requireNonNull(trial.externalValues().get(name)).text();
  }

  private static Kind state(FrozenTrial trial) {
    if (trial.number() % 5 == 4) {
      return Kind.PRUNED;
    }
    return trial.number() % 7 == 6 ? Kind.FAIL : Kind.COMPLETE;
  }
}

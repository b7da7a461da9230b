package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonJson;

/// Which sampler works where none is named: Optuna's in the commands with Optuna's names. Seen by
/// what is proposed after the first trials, which are drawn at random.
class PeerSamplerTest {
  private static final String SPACE =
      "{\"x\": {\"type\": \"float\", \"low\": 0.0, \"high\": 9.0, \"step\": null, \"log\": false}}";

  @TempDir Path folder;

  private static Typed run(Path file, String words, String... more) {
    Stream<String> place = Stream.of("--storage", file.toString(), "--study-name", "s");
    Typed typed =
        Typed.parzen(
            Stream.of(Arrays.stream(words.split(" ")), place, Arrays.stream(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    assertThat(typed.status()).as(typed.errors()).isZero();
    return typed;
  }

  private Path made(String name) {
    Path file = folder.resolve(name + ".db");
    run(file, "create-study");
    return file;
  }

  /// What is asked for in a copy of a study.
  private String asked(Path file, String... sampler) throws IOException {
    Path copy = Files.copy(file, folder.resolve("copy-" + sampler.length + sampler[0] + ".db"));
    Stream<String> space = Stream.of("--search-space", SPACE);
    return run(
            copy,
            "ask",
            Stream.concat(space, Arrays.stream(sampler).skip(1)).toArray(String[]::new))
        .output();
  }

  @Test
  void askUsesOptunas() throws IOException {
    Path file = made("asked");
    for (int i = 0; i < 12; i++) {
      run(file, "ask", "--search-space", SPACE, "--sampler", "RandomSampler");
      run(file, "tell", "--trial-number", Integer.toString(i), "--values", i % 5 + ".5");
    }

    String usual = asked(file, "usual");

    assertThat(usual).isEqualTo(asked(file, "tpe", "--sampler", "TPESampler"));
    assertThat(usual).isNotEqualTo(asked(file, "random", "--sampler", "RandomSampler"));
  }

  private List<String> optimized(String name, String words, String... sampler) {
    Path file = made(name);
    Stream<String> options =
        Stream.of(
            "--command", "echo {x}", "--param", "x float 0..9", "--seed", "3", "--n-trials", "14");
    run(file, words, Stream.concat(options, Arrays.stream(sampler)).toArray(String[]::new));
    JsonNode trials = PythonJson.read(run(file, "trials", "-f", "json").output());
    return StreamSupport.stream(trials.spliterator(), false)
        .map(trial -> trial.path("params").toString())
        .toList();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void studyOptimizeUsesOptunas() {
    List<String> usual = optimized("usual", "study optimize");

    assertThat(usual).isEqualTo(optimized("tpe", "study optimize", "--sampler", "tpe"));
    assertThat(usual).isNotEqualTo(optimized("random", "study optimize", "--sampler", "random"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void optimizeUsesOurs() {
    assertThat(optimized("usual", "optimize"))
        .isEqualTo(optimized("ours", "optimize", "--sampler", StudyDefinition.USUAL_SAMPLER))
        .isNotEqualTo(optimized("tpe", "optimize", "--sampler", "tpe"));
  }
}

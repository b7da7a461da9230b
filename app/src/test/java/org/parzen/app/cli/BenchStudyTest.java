package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

/// Whole studies as measurements: a line each, and a chart of all.
class BenchStudyTest {
  private static final List<String> NETWORK =
      List.of("bench", "study", "--plugin=functions", "--option=function=network");

  @TempDir Path folder;

  private static Typed typed(String... more) {
    return Typed.parzen(Stream.concat(NETWORK.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void eachSamplerPrunerAndCountOfLanesInTurns() throws IOException {
    Path chart = folder.resolve("study.svg");
    Typed typed =
        typed(
            "--option=pause=0",
            "--option=epochs=4",
            "--sampler=random",
            "--pruner=none,median n_startup_trials=2",
            "--lanes=1,2",
            "--seeds=2",
            "--n-trials=12",
            "--along=trials",
            "--plot=" + chart);
    assertThat(typed.status()).as(typed.errors()).isZero();
    List<JsonNode> lines = typed.output().lines().map(PythonJson::read).toList();
    assertThat(lines)
        .extracting(
            line -> line.path("seed").asInt(),
            line -> line.path("pruner").asText(),
            line -> line.path("lanes").asInt())
        .startsWith(
            tuple(0, "none", 1), tuple(0, "none", 2), tuple(0, "median n_startup_trials=2", 1))
        .hasSize(8);
    JsonNode whole = lines.getFirst();
    assertThat(whole.path("complete").asInt()).isEqualTo(12);
    assertThat(whole.path("reports").asInt()).isEqualTo(48);
    JsonNode curve = whole.path("curve");
    assertThat(curve.get(curve.size() - 1).get(3)).isEqualTo(whole.path("best"));
    assertThat(lines.get(2).path("pruned").asInt()).isPositive();
    assertThat(Files.readString(chart)).contains("no pruning, 1 lane", "median pruning, 2 lanes");
    assertThat(folder.resolve("study-dark.svg")).isNotEmptyFile();
  }

  @Test
  void endsAfterSoMuchComputing() {
    JsonNode line =
        PythonJson.read(typed("--option=pause=0", "--seeds=1", "--cpu-time=200ms").output());
    assertThat(line.path("cpu_seconds").asDouble()).isGreaterThanOrEqualTo(0.2);
    assertThat(line.path("trials").asInt()).isPositive();
  }

  @Test
  void severalProcessesShareAStudyWhichIsGoneAfterwards() {
    String file = folder.resolve("shared.db").toString();
    Typed typed =
        typed(
            "--option=pause=0.001",
            "--option=epochs=4",
            "--pruner=none",
            "--workers=1,2",
            "--seeds=1",
            "--n-trials=12",
            "--storage=" + file);
    assertThat(typed.status()).as(typed.errors()).isZero();
    List<JsonNode> lines = typed.output().lines().map(PythonJson::read).toList();
    assertThat(lines).extracting(line -> line.path("workers").asInt()).containsExactly(1, 2);
    for (JsonNode line : lines) {
      // Two that decide at the same moment may each begin the last trial.
      assertThat(line.path("complete").asInt()).isBetween(12, 13);
      assertThat(line.path("reports").asInt()).isEqualTo(4 * line.path("complete").asInt());
      JsonNode last = line.path("curve").get(line.path("curve").size() - 1);
      assertThat(last.get(1).asDouble()).isBetween(0.0, line.path("seconds").asDouble());
      assertThat(last.get(3)).isEqualTo(line.path("best"));
    }
    assertThat(Typed.parzen("study-names", "--storage=" + file).output().strip()).isEmpty();
  }

  @Test
  void somethingMustEndAStudy() {
    Typed typed = typed("--option=pause=0");
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors()).contains("--cpu-time, --timeout or --n-trials");
  }

  @Test
  void failuresAreNoTrialsWithAResult() {
    Typed typed =
        Typed.parzen(
            "bench",
            "study",
            "--command=sh -c 'test $(({trial} % 3)) = 0 && echo $((9 - {trial}))'",
            "--metric=last",
            "--seeds=1",
            "--n-trials=9");
    assertThat(typed.status()).as(typed.errors()).isZero();
    JsonNode line = PythonJson.read(typed.output());
    assertThat(line.path("failed").asInt()).isEqualTo(6);
    assertThat(line.path("trials").asInt()).isEqualTo(3);
    // After trials 0, 3 and 6, each better than the one before.
    assertThat(line.path("curve").valueStream().map(moment -> moment.get(2).asInt()))
        .containsExactly(1, 2, 3);
  }

  @Test
  void whatCanNotBeMeasuredIsRefused() {
    refused("--seeds takes a count of at least 1, not 0", "--n-trials=1", "--seeds=0");
    refused("'study.pdf' must end in .svg", "--n-trials=1", "--plot=study.pdf");
    refused("folder of 'none/study.svg'", "--n-trials=1", "--plot=none/study.svg");
    refused("--lanes takes a count of at least 1, not 0", "--n-trials=1", "--lanes=1,0");
    refused("--workers takes a count of at least 1, not 0", "--n-trials=1", "--workers=0");
    refused("Name one with --storage", "--n-trials=1", "--workers=2");
    refused("is not measured", "--cpu-time=1s", "--workers=2", "--storage=none.db");
    refused(
        "here are 2 objectives", "--n-trials=1", "--directions=minimize", "--directions=minimize");
  }

  private static void refused(String words, String... args) {
    Typed typed = typed(args);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors()).contains(words);
    assertThat(typed.output()).isEmpty();
  }
}

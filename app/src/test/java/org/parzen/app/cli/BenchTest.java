package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

/// Every measurement is a line of JSON with the keys that others read.
class BenchTest {
  @TempDir Path folder;

  private static void assertKeys(Typed typed, String bench, String... keys) {
    assertThat(typed.status()).isZero();
    assertThat(typed.output().lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(PythonJson.read(line).path("bench").asText()).isEqualTo(bench);
              assertThat(PythonJson.read(line).properties().stream().map(e -> e.getKey()))
                  .contains(keys);
            });
  }

  @Test
  void askingAndTelling() {
    assertKeys(
        Typed.parzen("bench", "sampler", "--sampler", "random", "--params", "2", "--trials", "5"),
        "sampler",
        "sampler",
        "params",
        "trials",
        "ms_per_trial");
  }

  /// As lines, and as a chart for light and for dark pages.
  @Test
  void samplersInMixedSpacesAndAfterSeveralHistories() throws IOException {
    Path chart = folder.resolve("cost.svg");
    Typed typed =
        Typed.parzen(
            "bench",
            "sampler",
            "--sampler=random",
            "--space=mixed",
            "--trials=3,7",
            "--plot=" + chart);
    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(typed.output().lines().map(PythonJson::read))
        .extracting(line -> line.path("space").asText(), line -> line.path("trials").asInt())
        .containsExactly(tuple("mixed", 3), tuple("mixed", 7));
    assertThat(Files.readString(chart)).contains(">random<", "rgb(47,111,214)");
    assertThat(Files.readString(folder.resolve("cost-dark.svg")))
        .contains(">random<")
        .doesNotContain("rgb(47,111,214)");
  }

  @Test
  void whatCanNotBeMeasuredOrDrawnIsNamed() {
    assertThat(Typed.parzen("bench", "sampler", "--space", "round").errors()).contains("'round'");
    assertThat(Typed.parzen("bench", "sampler", "--plot", "cost.png").errors())
        .contains("'cost.png'", ".svg");
    assertThat(Typed.parzen("bench", "sampler", "--plot", "missing/cost.svg").errors())
        .contains("'missing/cost.svg'");
  }

  @Test
  void judgingParameters() {
    assertKeys(
        Typed.parzen(
            "bench", "importance", "--evaluator", "fanova", "--trials", "30", "--params", "2"),
        "importance",
        "evaluator",
        "trials",
        "params",
        "ms");
  }

  @Test
  void judging() {
    assertKeys(
        Typed.parzen("bench", "pruner", "--pruner", "asha", "--trials", "5", "--steps", "3"),
        "pruner",
        "pruner",
        "trials",
        "steps",
        "ms_per_report");
  }

  @Test
  void charts() {
    assertKeys(
        Typed.parzen("bench", "analysis", "--trials", "30", "--kind", "edf"),
        "analysis",
        "chart",
        "trials",
        "params",
        "ms",
        "cpu_ms",
        "paint_ms");
    Typed several =
        Typed.parzen("bench", "analysis", "--trials=20", "--kind=pareto", "--objectives=2,3");
    assertThat(several.output().lines().map(PythonJson::read))
        .extracting(line -> line.path("chart").asText(), line -> line.path("objectives").asInt())
        .containsExactly(tuple("pareto", 2), tuple("pareto", 3));
    assertThat(Typed.parzen("bench", "analysis", "--kind", "pie").errors())
        .contains("'pie'", "hypervolume");
  }

  @Test
  void storing() {
    Typed typed =
        Typed.parzen(
            "bench", "storage", "--lanes", "2", "--trials", "3", "--folder", folder.toString());
    assertKeys(typed, "storage", "lanes", "ms_per_trial", "fdatasync_ms");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void opening() {
    Typed typed = Typed.parzen("bench", "open", "--trials", "5", "--folder", folder.toString());
    assertKeys(typed, "open", "trials", "seconds", "cold_seconds");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void painting() {
    Typed typed = Typed.parzen("bench", "chart", "--trials", "50", "--curves", "3");
    assertThat(typed.output().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(PythonJson.read(line).path("first_ms").isDouble()).isTrue());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void evaluating() {
    String[] kinds = {"--objective", "command", "--objective", "program"};
    Typed typed =
        Typed.parzen(
            "bench", "objective", kinds[0], kinds[1], kinds[2], kinds[3], "--trials", "20");
    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(typed.output().lines())
        .hasSize(2)
        .allSatisfy(
            line -> {
              JsonNode measured = PythonJson.read(line);
              assertThat(measured.path("bench").asText()).isEqualTo("objective");
              assertThat(measured.path("trials").asInt()).isEqualTo(20);
              double own = measured.path("own_ms").asDouble();
              double over = measured.path("overhead_ms").asDouble();
              assertThat(own).isPositive();
              assertThat(own + over)
                  .isCloseTo(measured.path("ms_per_trial").asDouble(), within(1e-5));
            });
  }
}

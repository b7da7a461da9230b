package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

/// `bench quality`.
class BenchQualityTest {
  @TempDir Path folder;

  private static Typed quality(String... more) {
    List<String> args = new ArrayList<>(List.of("bench", "quality"));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private static List<JsonNode> json(String... more) {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json");
    Typed typed = quality(args.toArray(String[]::new));
    assertThat(typed.status()).as(typed.errors()).isZero();
    return typed.output().lines().map(PythonJson::read).toList();
  }

  @Test
  void valuesAreThoseOfAStudyWithTheSameSeed() {
    JsonNode line =
        json(
                "--sampler",
                "random",
                "--case",
                "branin",
                "--seeds",
                "2",
                "--first-seed",
                "5",
                "--trials",
                "12")
            .getFirst();
    assertThat(line.path("trials")).hasToString("[10,12]");
    for (int i = 0; i < 2; i++) {
      String[] study = {
        "optimize",
        "--plugin",
        "functions",
        "--option",
        "function=branin",
        "--option",
        "pause=0",
        "--sampler",
        "random",
        "--seed",
        Integer.toString(5 + i),
        "--n-trials",
        "12",
        "--storage",
        folder.resolve("s.db").toString(),
        "--study-name",
        "s" + i
      };
      assertThat(Typed.parzen(study).status()).isZero();
      Typed best =
          Typed.parzen("best-trial", "--storage", study[14], "--study-name", "s" + i, "-f", "json");
      assertThat(line.path("best").path(i).path(1).doubleValue())
          .isEqualTo(PythonJson.read(best.output()).path("value").doubleValue());
    }
  }

  @Test
  void randomSearchIsNoBetterThanRandomSearch() {
    List<JsonNode> lines =
        json("--sampler", "random", "--case", "Ackley_11d,Sphere_7d_int01234,Tree_9d");
    assertThat(lines).hasSize(3 + 11);
    assertThat(lines.get(0).path("median")).hasSize(4);
    assertThat(lines.get(0).path("best")).hasSize(30);
    assertThat(lines.get(2).has("against")).isFalse();
    JsonNode against = lines.get(3);
    assertThat(against.path("against").asText()).isEqualTo("random");
    assertThat(against.path("same").asInt()).isEqualTo(2);
    JsonNode learning = lines.get(0).path("against").path("tpe_mv");
    assertThat(learning.path("verdict").asText()).isEqualTo("worse");
    assertThat(learning.path("p").doubleValue()).isLessThan(0.0005);
  }

  @Test
  void aTableNamesWhatIsLost() {
    Typed typed = quality("--sampler", "random", "--case", "Ackley_11d,Tripod_2d", "--rows");
    assertThat(typed.output()).startsWith("random: 2 cases, 30 seeds, 80 trials, ");
    assertThat(typed.output().lines())
        .anyMatch(
            line -> line.matches("\\| Ackley_11d \\|.*\\([0-9.]+, [0-9.]+\\).*\\| = .*\\| - .*"))
        .anyMatch(line -> line.matches("\\| tpe_mv +\\| +30 .*\\| Ackley_11d.*"));
  }

  @Test
  void whatWasMeasuredBeforeIsARival() throws IOException {
    String[] same = {"--sampler", "random", "--case", "tripod_2d", "--seeds", "4", "--json"};
    Path file = Files.writeString(folder.resolve("before.json"), quality(same).output());
    List<JsonNode> lines =
        json(
            "--sampler",
            "random",
            "--case",
            "tripod_2d",
            "--seeds",
            "4",
            "--against",
            file.toString());
    assertThat(lines.getLast().path("against").asText()).isEqualTo("before.json random");
    assertThat(lines.getLast().path("same").asInt()).isEqualTo(1);
  }

  @Test
  void aPythonFunction() throws IOException {
    Python.require();
    Path file =
        Files.writeString(
            folder.resolve("own.py"),
            """
            def bowl(trial):
                return -((trial.suggest_float("x", -3, 3) - 1) ** 2)

            def broken(trial):
                raise ValueError("no such luck")
            """);
    JsonNode line =
        json(
                "--sampler",
                "random",
                "--objective",
                file.toString(),
                "bowl",
                "--direction",
                "maximize",
                "--seeds",
                "3",
                "--trials",
                "15")
            .getFirst();
    assertThat(line.path("case").asText()).isEqualTo("bowl");
    for (JsonNode seed : line.path("best")) {
      assertThat(seed.path(0).doubleValue()).isLessThanOrEqualTo(seed.path(1).doubleValue());
      assertThat(seed.path(1).doubleValue()).isLessThanOrEqualTo(0);
    }
    Typed typed =
        quality("--sampler", "random", "--objective", file.toString(), "broken", "--seeds", "2");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.errors()).contains("no such luck");
  }

  @Test
  void samplersThatDoNotFitAreLeftOut() {
    Typed typed = quality("--case", "tripod_2d", "--seeds", "1", "--trials", "3");
    assertThat(typed.status()).isZero();
    assertThat(typed.errors()).contains("grid is left out: ");
    assertThat(typed.output()).contains("random: 1 cases").doesNotContain("grid");
    assertThat(quality("--sampler", "grid", "--case", "tripod_2d").status()).isNotZero();
  }

  @Test
  void mistakesAreNamed() {
    assertThat(quality("--sampler", "random", "--case", "cube").errors())
        .contains("'cube'")
        .contains("Ackley_11d");
    assertThat(quality("--sampler", "crystal").errors()).contains("'crystal'").contains("random");
    assertThat(quality("--sampler", "random", "--seeds", "0").errors()).contains("--seeds");
  }
}

package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        json("--sampler", "random", "--case", "Ackley_11d,Sphere_7d_int01234,Branin");
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
  void somePeersStandOnlyBesideTheSamplerTheyBelongTo() {
    List<JsonNode> lines =
        json("--sampler", "random,nsgaii population_size=10", "--case", "Ackley_11d,Tree_9d");
    JsonNode random = lines.get(0).path("against");
    assertThat(random.has("tpe_mv")).isTrue();
    assertThat(random.has("nsgaii_10")).isFalse();
    JsonNode children =
        lines.stream()
            .filter(line -> line.has("case") && line.path("sampler").asText().startsWith("nsgaii"))
            .findFirst()
            .orElseThrow()
            .path("against");
    assertThat(children.path("nsgaii_10").path("verdict").asText()).isEqualTo("same");
    assertThat(children.path("random").path("verdict").asText()).isEqualTo("better");
    assertThat(children.has("qmc_sobol_scrambled")).isFalse();
    assertThat(lines.get(1).path("against").has("random")).isTrue();
  }

  @Test
  void severalObjectivesHavePeersToo() {
    String[] few = {"--case", "ZDT4,DTLZ1", "--seeds", "20", "--trials", "100"};
    List<JsonNode> lines = json(with(few, "--sampler", "random,nsgaii population_size=10"));
    assertThat(lines.get(0).path("against").path("tpe").path("verdict").asText())
        .isEqualTo("worse");
    assertThat(lines)
        .filteredOn(line -> line.path("sampler").asText().startsWith("nsgaii"))
        .filteredOn(line -> line.has("best"))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line.path("against").path("nsgaii_10").path("verdict").asText())
                    .isEqualTo("same"));
    few[5] = "90";
    assertThat(json(with(few, "--sampler", "random")).getFirst().has("against")).isFalse();
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
    assertThat(typed.output()).contains("random: Tripod_2d, 1 seeds").doesNotContain("grid");
    assertThat(quality("--sampler", "grid", "--case", "tripod_2d").status()).isNotZero();
  }

  @Test
  void mistakesAreNamed() {
    assertThat(quality("--sampler", "random", "--case", "cube").errors())
        .contains("'cube'")
        .contains("Ackley_11d");
    assertThat(quality("--sampler", "crystal").errors()).contains("'crystal'").contains("random");
    assertThat(quality("--sampler", "random", "--seeds", "0").errors()).contains("--seeds");
    assertThat(quality("--sampler", "tpe group", "--case", "sphere").errors())
        .contains("--sampler tpe group: 'group' is no setting");
    assertThat(quality("--sampler", "random", "--direction", "maximize").errors())
        .contains("--objective");
    assertThat(quality("--case", "sphere", "--objective", "a.py", "f").errors())
        .contains("--case", "--objective");
  }

  @Test
  void withSeveralObjectivesTheMissingHypervolumeCounts() {
    String[] measured = {
      "--sampler", "random", "--case", "zdt1", "--seeds", "1", "--first-seed", "5", "--trials", "12"
    };
    JsonNode line = json(measured).getFirst();
    String file = folder.resolve("s.db").toString();
    String[] study = {
      "optimize", "--plugin", "functions", "--option", "function=zdt1", "--option", "pause=0",
      "--directions", "minimize", "minimize", "--sampler", "random", "--seed", "5",
      "--n-trials", "12", "--storage", file, "--study-name", "s"
    };
    assertThat(Typed.parzen(study).status()).isZero();
    Typed best = Typed.parzen("best-trials", "--storage", file, "--study-name", "s", "-f", "json");
    List<JsonNode> front = new ArrayList<>();
    PythonJson.read(best.output()).forEach(trial -> front.add(trial.path("values")));
    front.sort(Comparator.comparingDouble(values -> values.path(0).doubleValue()));
    // Strips from each point to the next, the last one to the reference point.
    double volume = 0;
    for (int i = 0; i < front.size(); i++) {
      double next = i + 1 < front.size() ? front.get(i + 1).path(0).doubleValue() : 1.1;
      volume +=
          (next - front.get(i).path(0).doubleValue()) * (11 - front.get(i).path(1).doubleValue());
    }
    assertThat(line.path("reference")).hasToString("[1.1,11.0]");
    assertThat(line.path("volume").doubleValue()).isCloseTo(12.1 - 1.0 / 3, within(1e-9));
    assertThat(line.path("best").path(0).path(1).doubleValue())
        .isCloseTo(1 - volume / (12.1 - 1.0 / 3), within(1e-9));
    assertThat(quality(measured).output()).contains("hypervolume that is missing");
  }

  @Test
  void samplersOfOneCallAreComparedWithEachOther() {
    String[] both = {
      "--sampler", "random,tpe n_startup_trials=5,tpe", "--case", "sphere,zdt6", "--seeds", "15"
    };
    Typed typed = quality(both);
    assertThat(typed.output().lines())
        .anyMatch(line -> line.matches("\\| parzen random +\\| +15 \\| +2 \\| +0 \\| +0 .*"))
        .anyMatch(line -> line.matches("\\| parzen tpe n_startup_trials=5 +\\| +15 .*"))
        .anyMatch(line -> line.startsWith("Medians after 80 trials; ") && line.endsWith(" random"))
        .anyMatch(
            line -> line.matches("\\| Sphere \\| .*\\d +\\| [0-9.]+ [+] +\\| [0-9.]+ [+] +\\|"));
    List<JsonNode> lines = json(both);
    assertThat(lines.get(2).path("sampler").asText()).isEqualTo("tpe n_startup_trials=5");
    assertThat(lines.get(2).path("against").path("parzen random").path("verdict").asText())
        .isEqualTo("better");
  }

  @Test
  void aPythonFunctionIsComparedWithItsEarlierMeasurement() throws IOException {
    Python.require();
    Path own = folder.resolve("own.py");
    Files.writeString(
        own, "def slope(trial):\n    return trial.suggest_float('x', 0, 1, log=False)\n");
    String[] slope = {
      "--objective", own.toString(), "slope", "--direction", "maximize", "--seeds", "12"
    };
    Path file = folder.resolve("before.json");
    Files.writeString(
        file, quality(with(slope, "--sampler", "random", "--trials", "40", "--json")).output());
    String[] against = with(slope, "--sampler", "tpe", "--against", file.toString());

    Typed typed = quality(with(against, "--trials", "40"));
    assertThat(typed.output())
        .startsWith("tpe: slope, 12 seeds, 40 trials, ")
        .containsPattern("[|] before[.]json random [|] +12 [|] better +[|] [0-9.e-]+ +[|]");
    assertThat(quality(with(against, "--trials", "12")).errors())
        .contains("before.json random is not compared", "after 12 trials");
    against[4] = "minimize";
    assertThat(quality(against).errors()).contains("with --direction maximize, not minimize");
  }

  private static String[] with(String[] given, String... more) {
    return Stream.concat(Arrays.stream(given), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void filesOfEarlierMeasurementsAreLookedAtFirst() throws IOException {
    String[] random = {"--sampler", "random", "--case", "sphere", "--against"};
    Path text = Files.writeString(folder.resolve("text"), "no lines of JSON");
    assertThat(quality(with(random, folder.resolve("none").toString())).errors())
        .contains("There is no file '" + folder.resolve("none"));
    assertThat(quality(with(random, text.toString())).errors())
        .contains("'" + text + "' does not hold lines that 'bench quality --json' printed");
  }
}

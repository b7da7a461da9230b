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
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;

class CompareTest {
  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void study(String file, String name, Direction direction, double... values) {
    try (StudyStore store = new FileLocation(Path.of(file(file))).open()) {
      Study study = Study.create(store, new StudySpec(name, direction));
      for (double value : values) {
        study.tell(study.ask(), value);
      }
    }
  }

  private static Typed compare(String... more) {
    List<String> args = new ArrayList<>(List.of("compare"));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private void optimize(String sampler, int seed) {
    Typed run =
        Typed.parzen(
            "-q",
            "optimize",
            "--storage",
            file("runs.db"),
            "--study-name",
            sampler + "-" + seed,
            "--plugin",
            "functions",
            "--option",
            "function=sphere",
            "--option",
            "pause=0",
            "--sampler",
            sampler,
            "--seed",
            Integer.toString(seed),
            "--durability",
            "process",
            "--n-trials",
            "30");
    assertThat(run.status()).as(run.errors()).isZero();
  }

  @Test
  void runsOfTwoSamplersAreRepeatsOfTwoSettings() {
    for (int seed = 1; seed <= 6; seed++) {
      optimize("random", seed);
      optimize("tpe", seed);
    }
    Typed shown = compare(file("runs.db"));
    assertThat(shown.output().lines().findFirst().orElseThrow())
        .startsWith("tpe is better than random after 30 trials: median ")
        .contains(
            "lower (95 % interval ", "in 6 of 6 pairs of runs with the same seed", "p = 0.03");
    assertThat(shown.output()).contains("| sampler.id | random | random-1, random-2,");

    JsonNode tree = PythonJson.read(compare(file("runs.db"), "-f", "json").output());
    assertThat(tree.path("pairs").get(0).path("verdict").asText()).isEqualTo("second_better");
    assertThat(tree.path("pairs").get(0).path("test").asText()).isEqualTo("wilcoxon");
    assertThat(tree.path("settings").get(0).path("runs")).hasSize(6);
    assertThat(tree.path("differences").properties()).hasSize(2);
  }

  @Test
  void studiesAreNamedByFileOrByStorage() {
    study("a.db", "one", Direction.MINIMIZE, 3, 2, 1);
    study("a.db", "with: colon", Direction.MINIMIZE, 5, 4);
    study("b.db", "one", Direction.MINIMIZE, 9, 8);
    String chance = " One run each can not tell chance from merit: repeat with other seeds.";
    assertThat(compare(file("a.db") + ":one", file("a.db") + ":with: colon").output())
        .startsWith("One run each: one reached 2, with: colon 4 after 2 trials." + chance);
    assertThat(compare("--storage", file("a.db"), "--budget", "1").output())
        .startsWith("One run each: one reached 3, with: colon 5 after one trial." + chance);
    assertThat(compare(file("a.db") + ":one", file("b.db")).output())
        .startsWith("One run each: one (a.db) reached 2, one (b.db) 8 after 2 trials." + chance);
    String[] both = {"--storage", file("a.db"), "--study-name", "one", file("b.db")};
    assertThat(compare(both).output()).contains("one (a.db) reached 2, one (b.db) 8");
  }

  @Test
  void aStudyThatIsNamedTwiceIsNoRepeat() throws IOException {
    study("a.db", "one", Direction.MINIMIZE, 3, 2, 1);
    study("b.db", "two", Direction.MINIMIZE, 9, 8);
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), Path.of(file("a.db")));
    refused("at least two different studies", file("a.db"), file("a.db") + ":one");
    refused("at least two different studies", file("a.db"), link.toString());
    String dotted = folder + "/./a.db";
    JsonNode tree =
        PythonJson.read(
            compare(file("a.db"), file("b.db"), link.toString(), dotted, "-f", "json").output());
    assertThat(tree.path("settings")).hasSize(2);
    assertThat(tree.path("settings").get(0).path("runs")).hasSize(1);
  }

  @Test
  void studiesAreCountedToSettingsByTheUser() {
    for (int i = 0; i < 5; i++) {
      study("a.db", "good-" + i, Direction.MAXIMIZE, 10 + i);
      study("a.db", "bad-" + i, Direction.MAXIMIZE, i);
    }
    assertThat(compare(file("a.db"), "--group", "good=good-*", "--group", "bad=bad-?").output())
        .startsWith("good is better than bad after one trial: median 10 higher");
    assertThat(compare(file("a.db"), "--group", "a=1=good-*", "--group", "b=bad-?").output())
        .startsWith("a=1 is better than b after one trial");
  }

  @Test
  void severalObjectivesHaveAHypervolume() {
    for (String name : List.of("a", "b")) {
      try (StudyStore store = new FileLocation(folder.resolve("two.db")).open()) {
        StudySpec spec = new StudySpec(name, Direction.MINIMIZE, Direction.MINIMIZE);
        Study study = Study.create(store, spec);
        study.tell(study.ask(), name.equals("a") ? 1 : 2, 1);
      }
    }
    JsonNode tree =
        PythonJson.read(compare(file("two.db"), "--reference", "3,3", "-f", "json").output());
    assertThat(tree.path("measure").asText()).isEqualTo("hypervolume up to (3.0, 3.0)");
    assertThat(tree.path("settings").get(0).path("median").doubleValue()).isEqualTo(4);
    assertThat(tree.path("settings").get(1).path("median").doubleValue()).isEqualTo(2);
    assertThat(compare(file("two.db"), "--objective", "0").output())
        .startsWith("One run each: a reached 1, b 2");
    refused("There is no objective 'loss'", file("two.db"), "--objective", "loss");
  }

  @Test
  void whatCanNotBeComparedIsRefused() {
    study("a.db", "low", Direction.MINIMIZE, 1);
    study("b.db", "high", Direction.MAXIMIZE, 1);
    study("empty.db", "none", Direction.MINIMIZE);
    refused("direction minimize, but 'high' has maximize", file("a.db"), file("b.db"));
    refused("at least two different studies", file("a.db"));
    refused("No study fits", file("a.db"), file("b.db"), "--group", "x=y*");
    refused("NAME=PATTERN", file("a.db"), "--group", "x");
    refused("There is no file '" + file("c.db") + "'", file("c.db"));
    refused("Name files");
    refused("the longest has 1", file("a.db"), file("empty.db"), "--budget", "4");
    refused("not 0", file("a.db"), file("empty.db"), "--budget", "0");
    refused("table, json", file("a.db"), "-f", "xml");
    study("b.db", "low too", Direction.MINIMIZE, 2);
    refused(
        "The reference point [4.5] is of no use",
        file("a.db"),
        file("b.db") + ":low too",
        "--reference",
        "4.5");
  }

  private static void refused(String words, String... args) {
    Typed typed = compare(args);
    assertThat(typed.errors()).contains(words);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.output()).isEmpty();
  }
}

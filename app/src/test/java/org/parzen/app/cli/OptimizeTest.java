package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

class OptimizeTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("s.db");
  }

  /// Runs with the file as storage and a program that prints x.
  private Typed echo(String... more) {
    List<String> args = new ArrayList<>(List.of("optimize", "--storage", file().toString()));
    args.addAll(List.of("--command", "echo {x}", "--param", "x float 0..1"));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private StudyView study(String name) {
    return read(name, view -> view);
  }

  private <T> T read(String name, Function<StudyView, T> use) {
    try (StudyStore store = new FileLocation(file()).openReadOnly()) {
      return use.apply(store.open(name));
    }
  }

  private List<Map<String, Choice>> parameters(String name) {
    return read(name, view -> view.trials().stream().map(FrozenTrial::externalValues).toList());
  }

  @Test
  void trialsAreLinesInOptunasWordsAndTheBestIsALineOfJson() {
    Typed typed =
        Typed.parzen(
            "optimize", "--command", "echo {x}", "--param", "x float 0..1", "--n-trials", "3");

    assertThat(typed.status()).isZero();
    assertThat(typed.said())
        .hasSize(5)
        .first()
        .isEqualTo("A new study created in memory with name: study");
    assertThat(typed.said().get(1))
        .matches(
            "Trial 0 finished with value: (0[.]\\d+) and parameters: \\{'x': \\1}\\."
                + " Best is trial 0 with value: \\1\\.");
    JsonNode best = PythonJson.read(typed.output());
    assertThat(best.properties().stream().map(e -> e.getKey()))
        .containsExactly("number", "value", "params");
    assertThat(best.path("params").path("x")).isEqualTo(best.path("value"));
  }

  @Test
  void severalObjectivesPrintTheirFront() {
    Typed typed =
        Typed.parzen(
            "optimize",
            "--command",
            "sh -c 'echo a {x}; echo b {x}'",
            "--param",
            "x float 0..1",
            "--metric",
            "regex:a (\\S+)",
            "--metric",
            "regex:b (\\S+)",
            "--directions",
            "minimize",
            "maximize",
            "--n-trials",
            "4");

    assertThat(typed.said().get(1)).startsWith("Trial 0 finished with values: [0.");
    assertThat(typed.output().lines()).hasSize(4).allMatch(line -> line.contains("\"values\": ["));
  }

  @Test
  void directionsMayStandBetweenCommas() {
    echo(
        "--directions",
        "minimize,maximize",
        "--metric",
        "last",
        "--metric",
        "wall",
        "--total",
        "1");
    assertThat(study("study").directions()).containsExactly(Direction.MINIMIZE, Direction.MAXIMIZE);
  }

  @ParameterizedTest
  @CsvSource({
    "--stop, foo 3, There is no stop rule 'foo'",
    "--sampler, best, There is no sampler 'best'",
    "--pruner-option, depth=3, has no setting 'depth'",
    "--option, size=3, has no setting 'size'",
  })
  void aMistakeLeavesNoFile(String option, String value, String says) {
    assertThat(echo(option, value).said().getLast()).contains(says);
    assertThat(file()).doesNotExist();
  }

  @Test
  void theTotalIsReachedOverSeveralRunsAndKept() {
    echo("--n-trials", "2", "--study-name", "one");
    echo("--total", "5", "--study-name", "one");
    assertThat(study("one").count(TrialState.Kind.COMPLETE)).isEqualTo(5);

    Typed again = Typed.parzen("optimize", "--storage", file().toString());
    assertThat(again.status()).isZero();
    assertThat(study("one").count(TrialState.Kind.COMPLETE)).isEqualTo(5);

    Typed more = Typed.parzen("optimize", "--storage", file().toString(), "--n-trials", "2");
    assertThat(more.said()).first().asString().contains("'one'", "5 trials");
    assertThat(study("one").count(TrialState.Kind.COMPLETE)).isEqualTo(7);
  }

  @Test
  void theSameSeedGivesTheSameStudyWithAnyCountOfLanes() {
    echo("--seed", "5", "--n-trials", "6", "--study-name", "one");
    echo("--seed", "5", "--n-trials", "6", "--study-name", "three", "--lanes", "3");

    assertThat(parameters("three")).isEqualTo(parameters("one")).doesNotHaveDuplicates();
  }

  @Test
  void optionsThatContradictTheStoredDefinitionNameBothValues() {
    echo("--n-trials", "1", "--seed", "5", "--pruner", "none");

    assertRefused(echo("--seed", "6"), "seed", "5", "6");
    assertRefused(echo("--pruner", "median"), "pruner", "none", "median");
    assertRefused(echo("--direction", "maximize"), "direction", "minimize", "maximize");
    assertRefused(echo("--metric", "wall"), "metric", "wall");
    assertRefused(
        Typed.parzen("optimize", "--storage", file().toString(), "--param", "x float 0..2"),
        "x float 0.0..1.0",
        "x float 0.0..2.0");
    assertRefused(
        Typed.parzen("optimize", "--storage", file().toString(), "--command", "echo -n {x}"),
        "[\"echo\", \"{x}\"]",
        "[\"echo\", \"-n\", \"{x}\"]");
    assertRefused(echo("--repeatable"), "repeatable", "false", "true");
    assertThat(study("study").size()).isEqualTo(1);
  }

  private static void assertRefused(Typed typed, String... words) {
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
  }

  @Test
  void whatMayChangeOnContinuingSimplyApplies() {
    echo("--n-trials", "1");
    Typed typed =
        echo(
            "--total",
            "4",
            "--lanes",
            "2",
            "--durability",
            "process",
            "--on-error",
            "stop",
            "--timeout",
            "1h");
    assertThat(typed.status()).isZero();
    assertThat(study("study").size()).isEqualTo(4);
  }

  @Test
  void severalStudiesNeedAName() {
    echo("--study-name", "one", "--n-trials", "1");
    echo("--study-name", "two", "--n-trials", "1");
    assertRefused(echo("--n-trials", "1"), "--study-name", "one, two");
  }

  @Test
  void aDefinitionFileSaysItAllAndOptionsSayOtherwise() throws IOException {
    Path yaml = folder.resolve("study.yaml");
    Files.writeString(
        yaml,
        """
        parzen: 1
        name: from a file
        objective: {kind: command, command: [echo, "{x}"]}
        parameters:
          - {name: x, type: int, low: 1, high: 9, default: 4}
        goal:
          - {direction: maximize}
        stop: [{total: 3}]
        """);
    String[] args = {
      "optimize", "--storage", file().toString(), "--definition", yaml.toString(), "--total", "2"
    };

    assertThat(Typed.parzen(args).status()).isZero();
    assertThat(Typed.parzen(args).status()).isZero();
    assertThat(study("from a file").count(TrialState.Kind.COMPLETE)).isEqualTo(2);
    assertThat(parameters("from a file").getFirst()).containsEntry("x", Choice.of(4L));
  }

  @Test
  void aPluginHasOptionsOfItsOwn() {
    Typed typed =
        Typed.parzen(
            "optimize",
            "--plugin",
            "functions",
            "--option",
            "function=sphere",
            "--option",
            "pause=0",
            "--n-trials",
            "2");
    assertThat(typed.status()).isZero();
    assertThat(typed.output()).startsWith("{\"number\": ");
    assertRefused(
        Typed.parzen("optimize", "--plugin", "functions", "--option", "speed=1"),
        "'speed'",
        "function");
    assertRefused(Typed.parzen("optimize", "--plugin", "other"), "'other'", "command");
  }

  @Test
  void prunedAndFailedTrialsSayWhy() {
    Typed failing =
        Typed.parzen("optimize", "--command", "sh -c 'echo gone; exit 3'", "--n-trials", "2");
    assertThat(failing.status()).isEqualTo(2);
    assertThat(failing.errors())
        .contains("Trial 0 failed with parameters: {}", "exit code 3", "gone");
    assertThat(failing.output()).isEmpty();

    Typed pruned =
        Typed.parzen(
            "optimize",
            "--command",
            "sh -c 'echo loss {x}; echo {x}'",
            "--param",
            "x float 0..1",
            "--report",
            "regex:loss (\\S+)",
            "--pruner-option",
            "n_startup_trials=1",
            "--seed",
            "1",
            "--n-trials",
            "30");
    assertThat(pruned.said())
        .anyMatch(
            line -> line.matches("Trial \\d+ pruned[.] step 0: .*, median of \\d+ trials .*"));
  }

  @Test
  void aRunInWhichNothingWorksEndsAndSaysWhy() {
    Typed typed = Typed.parzen("optimize", "--command", "sh -c 'exit 3'", "--n-trials", "9");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.said()).contains("The command was: sh -c 'exit 3'");
    assertThat(typed.said())
        .hasSize(8)
        .last()
        .asString()
        .startsWith("parzen: The first three trials all failed.")
        .contains("exit code 3");
  }

  @Test
  void theFirstFailureEndsTheRunWhereThatIsWanted() {
    Typed typed = Typed.parzen("optimize", "--command", "sh -c 'exit 3'", "--on-error", "stop");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.errors()).contains("Trial 0 failed").doesNotContain("Trial 1");
  }

  @ParameterizedTest
  @CsvSource({"1, The only trial of this run failed: ", "2, All 2 trials of this run failed. "})
  void aRunOfWhichEveryTrialFailedHasFailed(String trials, String words) {
    Typed typed = Typed.parzen("optimize", "--command", "sh -c 'exit 3'", "--n-trials", trials);
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.errors().lines().toList().getLast())
        .startsWith("parzen: " + words)
        .contains("exit code 3");
  }

  @Test
  void oneTrialThatWorksIsEnough() {
    String once = "sh -c 'mkdir " + folder + "/once && echo 1'";
    Typed typed = Typed.parzen("optimize", "--command", once, "--n-trials", "2");
    assertThat(typed.status()).isZero();
    assertThat(typed.errors()).contains("Trial 1 failed").doesNotContain("of this run");
  }

  @Test
  void aTrialThatIsInfeasibleSaysSoAndSoDoesARunWithoutAnother() {
    Typed typed = echo("--option", "check=false", "--n-trials", "2", "--constraint", "last <= -1");
    assertThat(typed.status()).isZero();
    assertThat(typed.output()).isEmpty();
    assertThat(typed.errors())
        .containsPattern(
            "Trial 0 finished .* It is infeasible: its check failed, 'last <= -1' is violated by ")
        .contains(
            "No trial of this run is feasible: 2 of 2 violate 'check', 2 of 2 violate 'last <= -1'.");
    assertThat(echo("--n-trials", "1", "--study-name", "good").errors())
        .doesNotContain("infeasible");
  }
}

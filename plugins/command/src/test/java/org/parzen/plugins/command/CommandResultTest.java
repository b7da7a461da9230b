package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Results of every kind, and those that are none.
@DisabledOnOs(OS.WINDOWS)
class CommandResultTest {

  @TempDir Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() {
    study = new CommandStudy(folder);
  }

  private static String reason(FrozenTrial trial) {
    return trial.system().get(Study.REASON).orElseThrow();
  }

  private FrozenTrial runOne() throws InterruptedException {
    return study.run(1).trials().getLast();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nan", "NaN", "3,14", "1 2", "high", "0x10", ""})
  void whatIsNoNumberIsNoResult(String printed) throws InterruptedException {
    study.command("echo", "loss=" + printed + ";");
    study.metric("regex:loss=(.*);");
    FrozenTrial trial = runOne();
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    assertThat(reason(trial)).containsIgnoringCase(printed);
    assertThat(trial.state().values()).isEmpty();
  }

  @Test
  void infinityIsAResultAsForOptuna() throws InterruptedException {
    study.command("echo", "loss=-inf;");
    study.metric("regex:loss=(.*);");
    assertThat(runOne().state().values()).containsExactly(Double.NEGATIVE_INFINITY);
  }

  @Test
  void severalNumbersOfOneConventionAreSeveralObjectives() throws InterruptedException {
    study.command("echo", "cost=0.5,3; status=SUCCESS");
    study.objectives = 2;
    assertThat(runOne().state().values()).containsExactly(0.5, 3.0);
  }

  @Test
  void filesOfEachTrialGiveNumbersToo() throws InterruptedException {
    study.command(
        "sh",
        "-c",
        "cd $1; echo '{\"a\": {\"b\": 4} }' >r.json; printf 'n,v\\n1,2\\n2,8\\n' >$2.csv",
        "sh",
        "{workdir}",
        "{x}");
    study.parameter("x int 6..6");
    study.metric("json:r.json#a.b");
    study.metric("csv:{x}.csv#v");
    study.constraint("json:r.json#a.b <= 1.5x");
    FrozenTrial trial = runOne();
    assertThat(trial.state().values()).containsExactly(4.0, 8.0);
    assertThat(trial.constraints().values().values()).containsExactly(-2.0);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void computingTimeAndMemoryOfAllProcessesAreMetrics() throws InterruptedException {
    study.command(
        "sh",
        "-c",
        "sh -c 'x=$(head -c 40000000 /dev/zero | tr \"\\0\" a); sleep 0.5; echo ${#x}'");
    study.metric("memory");
    study.metric("cpu");
    study.metric("wall");
    study.metric("last");
    List<Double> values = runOne().state().values();
    assertThat(values.get(0)).isBetween(40e6, 4e9);
    assertThat(values.get(1)).isPositive().isLessThan(values.get(2));
    assertThat(values.get(3)).isEqualTo(40e6);
  }

  @Test
  void namesOfMetricsAreKeptWhereOptunaLooksForThem() throws InterruptedException {
    study.command("echo", "{\"a\": 1, \"b\": 2}");
    study.metric("first=json:a");
    study.metric("b=json:b");
    study.run(1);
    assertThat(study.view().system().get("study:metric_names").orElseThrow())
        .hasToString("[\"first\",\"b\"]");
  }

  @Test
  void withoutANameForEachThereAreNone() throws InterruptedException {
    study.command("echo", "{\"a\": 1}");
    study.metric("first=json:a");
    study.metric("wall");
    study.run(1);
    assertThat(study.view().system().get("study:metric_names")).isEmpty();
  }

  @Test
  void aProgramThatAbortsEndsTheRun() throws InterruptedException {
    study.command("echo", "Result of this algorithm run: {\"status\": \"ABORT\"}");
    RunHandle run = study.start(5);
    run.await();
    assertThat(study.view().size()).isOne();
    assertThat(reason(study.view().trials().getFirst())).contains("ABORT");
    assertThat(run.reason().orElseThrow()).contains("asked to stop");
  }

  @Test
  void defaultsThatDoNotWorkEndTheRunWithEverythingThatHelps()
      throws InterruptedException, IOException {
    Path script =
        Files.writeString(folder.resolve("it's a tool.sh"), "#!/bin/sh\nno-such-tool $1\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    study.command("./it's a tool.sh", "{x}");
    study.parameter("x int 1..9 default 3");
    RunHandle run = study.start(9);
    run.await();
    assertThat(study.view().trials()).hasSize(1);
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow())
        .startsWith("Trial 0")
        .contains(
            "exit code 127",
            "Likely cause: the program no-such-tool, which it calls, was not found",
            "'./it'\\''s a tool.sh' 3",
            "It ran in: " + folder);
    RunHandle again = study.start(2);
    assertThat(again.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().trials()).as("it goes on with other values").hasSize(3);
  }

  @Test
  void valuesThatDoNotWorkWithoutBeingDefaultsDoNotEndTheRunAtOnce() throws InterruptedException {
    study.command("sh", "-c", "echo {x}; exit 3");
    study.parameter("x int 1..9");
    RunHandle run = study.start(9);
    run.await();
    assertThat(study.view().trials()).hasSize(3);
    assertThat(run.reason().orElseThrow()).contains("first three");
  }

  @Test
  void aProgramThatPrintsNoNumberIsToldFromOneThatFails() throws InterruptedException {
    study.command("sh", "-c", "cat no-such-file; echo done");
    List<String> parts = List.of("no number", "Likely cause: the file no-such-file was not found");
    assertThat(reason(runOne())).contains(parts);
  }
}

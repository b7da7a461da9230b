package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// What runs before and after a program, and programs that run several times.
@DisabledOnOs(OS.WINDOWS)
class CommandStepsTest {

  @TempDir Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() {
    study = new CommandStudy(folder);
  }

  private static String reason(FrozenTrial trial) {
    return trial.system().get(Study.REASON).orElseThrow();
  }

  private Path trial(String name) {
    return folder.resolve("trials/0-0").resolve(name);
  }

  @Test
  void thePreparationRunsFirstAndItsOutputIsKeptApart() throws InterruptedException {
    study.set(
        "prepare", List.of("sh", "-c", "echo 1; echo $1 > $2/made", "sh", "{x}", "{workdir}"));
    study.command("sh", "-c", "cat $1/made", "sh", "{workdir}");
    study.parameter("x int 5..5");
    assertThat(study.run(1).best().orElseThrow().state().values()).containsExactly(5.0);
    assertThat(trial("prepare-output/stdout")).hasContent("1");
    assertThat(trial("stdout")).hasContent("5");
  }

  @Test
  void aProgramMayBeBuiltByItsPreparation() throws InterruptedException {
    study.set("prepare", List.of("sh -c 'printf \"#!/bin/sh\\necho 6\" >tool; chmod +x tool'"));
    study.command("./tool");
    assertThat(study.run(1).best().orElseThrow().state().values()).containsExactly(6.0);
  }

  @Test
  void oneTextIsALineUnlessItIsAFile() throws Exception {
    Path tool = Files.writeString(folder.resolve("my check"), "#!/bin/sh\nexit 1\n");
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    study.command("echo", "1");
    study.set("check", List.of(tool.toString()));
    assertThat(study.run(1).trials().getFirst().constraints().isFeasible()).isFalse();
    study.set("check", List.of("'" + tool + "' --fast"));
    assertThat(CommandPlan.of(study.spec()).steps().check().orElseThrow().source())
        .containsExactly(tool.toString(), "--fast");
  }

  @Test
  void aPreparationThatFailsFailsTheTrialWithItsWords() throws InterruptedException {
    study.set("prepare", List.of("sh -c 'echo no compiler >&2; exit 2'"));
    study.command("touch", "{workdir}/ran");
    FrozenTrial trial = study.run(1).trials().getFirst();
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    assertThat(reason(trial)).contains("preparation failed", "exit code 2", "no compiler");
    assertThat(trial("ran")).doesNotExist();
  }

  @Test
  void aWrongAnswerDoesNotWin() throws InterruptedException {
    study.command(
        "sh",
        "-c",
        "echo answer > $2/a; [ $1 = 9 ] && echo wrong > $2/a; echo $1",
        "sh",
        "{x}",
        "{workdir}");
    study.set("check", List.of("sh", "-c", "echo 77; grep -q answer $1/a", "sh", "{workdir}"));
    study.parameter("x int 8..9");
    study.maximize = true;
    StudyView view = study.run(8);
    for (FrozenTrial trial : view.trials()) {
      double value = trial.state().values().getFirst();
      assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
      assertThat(trial.constraints().values())
          .containsExactly(Map.entry("check", value == 9 ? 1.0 : 0.0));
    }
    assertThat(view.trials()).extracting(t -> t.constraints().isFeasible()).contains(true, false);
    assertThat(view.best().orElseThrow().state().values()).containsExactly(8.0);
    assertThat(trial("check-output/stdout")).hasContent("77");
  }

  @Test
  void aCheckThatTakesTooLongHasNotPassed() throws InterruptedException {
    study.command("echo", "1");
    study.set("check", List.of("sleep", "100"));
    study.set(CommandPlugin.TIMEOUT, "300ms");
    FrozenTrial trial = study.run(1).trials().getFirst();
    assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
    assertThat(trial.constraints().isFeasible()).isFalse();
  }

  @Test
  void aTrialThatIsStoppedInItsCheckIsRedone() throws Exception {
    study.command("echo", "1");
    study.set("check", List.of("sh", "-c", "touch $1/checking; sleep 100", "sh", "{workdir}"));
    RunHandle run = study.start(1);
    while (!Files.exists(trial("checking"))) {
      Thread.onSpinWait();
    }
    run.stopNow();
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().trials()).extracting(FrozenTrial::kind).containsExactly(Kind.WAITING);
  }

  @Test
  void whatCannotRunBesideTheProgramIsSaidBeforeTheStudyIsMade() {
    study.command("echo", "1");
    study.set("check", List.of("no-such-check-7"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.start(1))
        .withMessageContaining("no-such-check-7");
    study.set("check", List.of("true"));
    study.constraint("check=wall <= 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.start(1))
        .withMessageContaining("'check'");
  }

  private void noisy() {
    study.command(
        "sh",
        "-c",
        "n=$(cat n 2>/dev/null || echo 0); n=$((n + 1)); echo $n >n; echo $1 >$2/seed; echo $((n * n))",
        "sh",
        "{seed}",
        "{workdir}");
    study.set("repeats", 4);
  }

  @Test
  void repeatsAreAveragedAndKeptApart() throws Exception {
    noisy();
    study.metric("last");
    study.constraint("size:stdout <= 1.5");
    FrozenTrial trial = study.run(1).trials().getFirst();
    assertThat(trial.state().values()).containsExactly((1 + 4 + 9 + 16) / 4.0);
    // 1, 4 and 9 take two bytes, 16 takes three.
    assertThat(trial.constraints().values().values()).containsExactly(2.25 - 1.5);
    assertThat(trial("stdout")).hasContent("1");
    assertThat(trial("repeat-4/stdout")).hasContent("16");
    long seed = Long.parseLong(Files.readString(trial("seed")).strip());
    assertThat(trial("repeat-3/seed")).hasContent(Long.toString(seed + 2));
  }

  @Test
  void theMedianDoesNotMindOneThatIsFarOff() throws InterruptedException {
    noisy();
    study.set("repeats_by", "median");
    assertThat(study.run(1).trials().getFirst().state().values()).containsExactly(6.5);
  }

  @Test
  void aRepeatThatFailsFailsTheTrial() throws InterruptedException {
    study.command("sh", "-c", "[ -e once ] && exit 3; touch once; echo 1");
    study.set("repeats", 3);
    FrozenTrial trial = study.run(1).trials().getFirst();
    assertThat(reason(trial)).startsWith("In repeat 2 of 3: ").contains("exit code 3");
    assertThat(trial("repeat-3")).doesNotExist();
  }

  @Test
  void aCheckThatFailsInOneRepeatIsEnough() throws InterruptedException {
    study.command("echo", "1");
    study.set("check", List.of("sh", "-c", "n=$(ls | grep -c ^c); touch c$n; [ $n != 1 ]"));
    study.set("repeats", 3);
    assertThat(study.run(1).trials().getFirst().constraints().isFeasible()).isFalse();
    assertThat(folder.resolve("c2")).exists();
  }

  @Test
  void onlyTheFirstRepeatGivesTheLearningCurve() throws InterruptedException {
    study.command("sh", "-c", "echo step 1 loss 3; echo step 2 loss 2; echo 1");
    study.set(CommandPlugin.REPORT, "regex:step (\\d+) loss (\\S+)");
    study.set("repeats", 3);
    FrozenTrial trial = study.run(1).trials().getFirst();
    assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
    assertThat(trial.reports().size()).isEqualTo(2);
  }
}

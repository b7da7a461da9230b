package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.space.Choice;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Commands in real studies.
@DisabledOnOs(OS.WINDOWS)
class CommandObjectiveTest {

  @TempDir Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() {
    study = new CommandStudy(folder);
  }

  private static String reason(FrozenTrial trial) {
    return trial.system().get(Study.REASON).orElseThrow();
  }

  private static RunFacts facts(FrozenTrial trial) {
    return trial.system().get(RunFacts.KEY).orElseThrow();
  }

  private static Choice value(FrozenTrial trial, String name) {
    return Objects.requireNonNull(trial.externalValues().get(name));
  }

  private List<FrozenTrial> run(int trials) throws InterruptedException {
    return study.run(trials).trials();
  }

  @Test
  void valuesGoIntoTheCommandAndTheNumberComesBack() throws InterruptedException {
    study.command("sh", "-c", "echo x=$1 t=$2; echo score $(($1 * $1))", "sh", "{x}", "{trial}");
    study.parameter("x int 1..100");
    study.metric("regex:score (\\d+)");
    List<FrozenTrial> trials = run(5);
    assertThat(trials).hasSize(5).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    for (FrozenTrial trial : trials) {
      double x = value(trial, "x").number().orElseThrow();
      assertThat(trial.state().values()).containsExactly(x * x);
      assertThat(facts(trial).output()).startsWith("x=" + (long) x + " t=" + trial.number());
      assertThat(facts(trial).exitCode()).hasValue(0);
      assertThat(facts(trial).reason()).isEqualTo("exited");
    }
  }

  @Test
  void oddTextsArriveAsTyped() throws InterruptedException {
    study.command(
        "sh", "-c", "printf '%s\\n' \"$1\" > \"$2/got\"; echo 1", "sh", "<{v}>", "{workdir}");
    study.parameter("v choice 'a  b \"c\" $x größe 模'");
    FrozenTrial trial = run(1).getFirst();
    assertThat(folder.resolve("trials/0-0/got")).hasContent("<a  b \"c\" $x größe 模>");
    assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
  }

  @Test
  void anInactiveParameterIsNeitherSuggestedNorPassedOn() throws InterruptedException {
    study.command("sh", "-c", "echo \"$*\"; echo $#", "sh", "-k", "{k}", "-d", "{d}");
    study.parameter("k choice a,b");
    study.parameter("d int 1..5 if k=b");
    for (FrozenTrial trial : run(10)) {
      boolean withD = value(trial, "k").text().equals("b");
      assertThat(trial.externalValues().containsKey("d")).isEqualTo(withD);
      assertThat(trial.state().values()).containsExactly(withD ? 4.0 : 2.0);
    }
  }

  @Test
  void outputsAndFilesOfEachTrialHaveAFolderOfTheirOwn() throws InterruptedException {
    study.command("sh", "-c", "echo 3; echo warn >&2; echo data > $1/file", "sh", "{workdir}");
    study.metric("size:file");
    run(2);
    assertThat(folder.resolve("trials/0-0/stdout")).hasContent("3");
    assertThat(folder.resolve("trials/1-0/stderr")).hasContent("warn");
    assertThat(folder.resolve("trials/1-0/file")).hasContent("data");
  }

  @Test
  void onlyTheFoldersOfFailedTrialsAreKeptWhereThatIsWanted()
      throws InterruptedException, IOException {
    study.command(
        "sh", "-c", "mkdir $1/sub; touch $1/sub/f; echo 1; exit $2", "sh", "{workdir}", "{x}");
    study.parameter("x int 0..1");
    study.set(KeepFolders.KEEP, "failed");
    List<FrozenTrial> trials = run(6);
    assertThat(trials).extracting(FrozenTrial::kind).contains(Kind.COMPLETE, Kind.FAIL);
    for (FrozenTrial trial : trials) {
      assertThat(Files.exists(folder.resolve("trials/" + trial.number() + "-0/sub/f")))
          .isEqualTo(trial.kind() == Kind.FAIL);
    }
  }

  @Test
  void aProgramThatFailsMakesAFailedTrialWithItsLastWords() throws InterruptedException {
    study.command("sh", "-c", "echo 1; echo no disk >&2; exit 4");
    FrozenTrial trial = run(1).getFirst();
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    assertThat(reason(trial)).contains("exit code 4", "no disk");
    assertThat(facts(trial).exitCode()).hasValue(4);
  }

  @Test
  void anExitCodeThatIsTheMetricIsNoFailure() throws InterruptedException {
    study.command("sh", "-c", "exit 4");
    study.metric("exit");
    assertThat(run(1).getFirst().state().values()).containsExactly(4.0);
  }

  @Test
  void anOutputWithoutTheNumberMakesAFailedTrialThatQuotesBoth() throws InterruptedException {
    study.command("echo", "loss is unknown");
    study.metric("regex:loss=(\\S+)");
    FrozenTrial trial = run(1).getFirst();
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    assertThat(reason(trial)).contains("loss=(\\S+)", "loss is unknown");
  }

  @Test
  void aTrialOverItsTimeLimitFails() throws InterruptedException {
    study.command("sh", "-c", "echo 1; sleep 100");
    study.set(CommandPlugin.TIMEOUT, "200ms");
    FrozenTrial trial = run(1).getFirst();
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    assertThat(reason(trial)).contains("time limit of 0.2 s");
    assertThat(facts(trial).reason()).isEqualTo("timed out");
  }

  @Test
  void aTimeLimitMayBeSoManyTimesWhatTrial0Took() throws InterruptedException {
    study.command("sh", "-c", "echo 1; [ $1 = 0 ] && sleep 0.3 || sleep 100", "sh", "{trial}");
    study.set(CommandPlugin.TIMEOUT, "1.5x");
    study.lanes = 2;
    List<FrozenTrial> trials = run(3);
    assertThat(trials.getFirst().kind()).isEqualTo(Kind.COMPLETE);
    assertThat(reason(trials.getLast())).contains("time limit of");
    assertThat(facts(trials.getLast()).seconds())
        .isGreaterThanOrEqualTo(1.5 * facts(trials.getFirst()).seconds());
  }

  @Test
  void withoutAResultOfTrial0ALimitRelativeToItFailsWithThatReason() throws InterruptedException {
    study.command("sh", "-c", "echo 1; exit $1", "sh", "{x}");
    study.parameter("x int 0..1 default 1");
    study.set(CommandPlugin.TIMEOUT, "1.5x");
    run(1);
    assertThat(reason(run(1).getLast())).contains("trial 0 has no result");
  }

  @Test
  void aTrialOverAConstraintIsInfeasibleAndNeverTheBest() throws InterruptedException {
    study.command(
        "sh",
        "-c",
        "head -c $((100 + $1 * 10)) /dev/zero > $2/f; echo $1",
        "sh",
        "{x}",
        "{workdir}");
    study.parameter("x int 0..9 default 0");
    study.metric("last");
    study.constraint("size:f <= 1.2x");
    study.maximize = true;
    var view = study.run(30);
    for (FrozenTrial trial : view.trials()) {
      double x = value(trial, "x").number().orElseThrow();
      assertThat(trial.constraints().values().get("size:f <= 1.2x")).isEqualTo(10 * x - 20);
      assertThat(trial.constraints().isFeasible()).isEqualTo(x <= 2);
    }
    assertThat(view.best().orElseThrow().state().values().getFirst()).isLessThanOrEqualTo(2);
  }

  @Test
  void severalMetricsMakeSeveralObjectives() throws InterruptedException {
    study.command("sh", "-c", "echo a=1 b=2");
    study.metric("regex:a=(\\d)");
    study.metric("b=regex:b=(\\d)");
    study.metric("wall");
    assertThat(run(1).getFirst().state().values()).startsWith(1.0, 2.0).hasSize(3);
  }

  @Test
  void aLearningCurveIsReportedAndABadTrialEndedWhileItRuns()
      throws InterruptedException, IOException {
    study.command(
        "sh",
        "-c",
        "echo $$ >$2/pid; for i in 1 2 3 4 5; do echo step $i loss $1; done; echo final=$1; [ $1 -lt 5 ] || sleep 100",
        "sh",
        "{trial}",
        "{workdir}");
    study.metric("regex:final=(\\d+)");
    study.set(CommandPlugin.REPORT, "regex:step (\\d+) loss (\\S+)");
    List<FrozenTrial> trials = run(7);
    assertThat(trials.getFirst().reports().size()).isEqualTo(5);
    FrozenTrial last = trials.getLast();
    assertThat(last.kind()).isEqualTo(Kind.PRUNED);
    assertThat(facts(last).reason()).isEqualTo("pruned");
    assertThat(last.reports().size()).isLessThan(5);
    long pid = Long.parseLong(Files.readString(folder.resolve("trials/6-0/pid")).strip());
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aTrialThatIsStoppedWaitsToBeRedoneFromTheStart() throws Exception {
    study.command("sh", "-c", "touch $1/begun; [ -e go ] || sleep 100; echo 5", "sh", "{workdir}");
    RunHandle run = study.start(1);
    Path begun = folder.resolve("trials/0-0/begun");
    while (!Files.exists(begun)) {
      Thread.onSpinWait();
    }
    run.stopNow();
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().trials()).extracting(FrozenTrial::kind).containsExactly(Kind.WAITING);
    Files.createFile(folder.resolve("go"));
    run = study.start(1);
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().trials()).hasSize(1);
    assertThat(study.view().best().orElseThrow().state().values()).containsExactly(5.0);
    try (Stream<Path> folders = Files.list(folder.resolve("trials"))) {
      assertThat(folders.map(f -> f.getFileName().toString())).contains("0-1");
    }
  }

  @Test
  void whatCannotWorkIsSaidBeforeTheStudyIsMade() {
    study.command("no-such-program-7", "{x}");
    study.parameter("x int 1..2");
    assertRefused("no-such-program-7", "PATH");
    study.command("echo", "{y}");
    assertRefused("{y}", "{x}");
    study.command("echo", "1");
    assertRefused("'x'", "{x}");
    study.command("echo", "{x}", "{instance}");
    assertRefused("{instance}");
    study.command("echo", "{x}");
    study.set(CommandPlugin.TIMEOUT, "soon");
    assertRefused("'soon'");
    study.set(CommandPlugin.TIMEOUT, "");
    study.constraint("size:{z} <= 3");
    assertRefused("{z}");
  }

  private void assertRefused(String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.start(1))
        .withMessageContainingAll(parts);
  }
}

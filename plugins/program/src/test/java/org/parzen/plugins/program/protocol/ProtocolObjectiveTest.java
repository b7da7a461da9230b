package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.run.RunHandle;
import org.parzen.text.PythonText;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Processes and their trials, in real studies.
@DisabledOnOs(OS.WINDOWS)
class ProtocolObjectiveTest extends ProtocolCase {

  /// A program that says who it is and ends well.
  private static final String WORKER =
      """
      def objective(trial):
          tell(set_user_attr="pid", value=os.getpid())
          print("in trial", trial["number"])
          time.sleep(0.02)
          tell(result=number("x"))
      serve(objective)
      open("left-%d" % os.getpid(), "w").close()
      """;

  private static Set<String> pids(List<FrozenTrial> trials) {
    return trials.stream().map(trial -> user(trial, "pid")).collect(Collectors.toSet());
  }

  @Test
  void valuesArriveAsPythonKnowsThem() throws Exception {
    python(
        """
        def objective(trial):
            x = number("x", 2, 3)
            n = ask(suggest="n", distribution={"type": "int", "low": 1, "high": 9, "step": 2})["value"]
            c = ["größe 模", 1, None, True, 0.5, 2.0]
            k = ask(suggest="k", distribution={"type": "categorical", "choices": c})["value"]
            assert number("x", 2, 3) == x
            tell(set_user_attr="seen", value=[repr(v) for v in (x, n, k)])
            tell(result=[x])
        serve(objective)
        """);
    for (FrozenTrial trial : run(30)) {
      assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
      List<String> given =
          trial.externalValues().values().stream().map(v -> PythonText.repr(v.json())).toList();
      assertThat(trial.user().get("seen").orElseThrow())
          .extracting(JsonNode::asText)
          .containsExactlyElementsOf(given);
    }
  }

  @Test
  void aTrialIsOpenedWithWhatTheProgramMayKnow() throws Exception {
    python(
        """
        def objective(trial):
            tell(set_user_attr="trial", value=trial)
            tell(set_user_attr="place", value=os.getcwd())
            tell(set_user_attr="protocol", value=os.environ["PARZEN_PROTOCOL"])
            assert os.path.isdir(trial["workdir"])
            tell(result=1)
        serve(objective)
        """);
    FrozenTrial trial = run(2).getLast();
    JsonNode opened = trial.user().get("trial").orElseThrow();
    assertThat(opened.path("number").asInt()).isEqualTo(1);
    assertThat(opened.path("seed").isIntegralNumber()).isTrue();
    assertThat(opened.path("workdir").asText()).isEqualTo(file(1, "").toString());
    assertThat(opened.path("study").toString())
        .isEqualTo("{\"name\":\"study\",\"directions\":[\"minimize\"],\"user_attrs\":{}}");
    assertThat(Path.of(user(trial, "place"))).isEqualTo(folder.toRealPath());
    assertThat(user(trial, "protocol")).isEqualTo("parzen/1");
  }

  @Test
  void oneProcessServesAllTrialsOfALane() throws Exception {
    python(WORKER);
    List<FrozenTrial> trials = run(10);
    assertThat(trials).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(pids(trials)).hasSize(1);
    assertThat(file(7, "stdout")).hasContent("in trial 7");
    assertThat(facts(trials.get(7)).output()).isEqualTo("in trial 7");
    assertThat(facts(trials.get(7)).reason()).isEqualTo("finished");
    assertThat(facts(trials.get(7)).exitCode()).isEmpty();
  }

  @Test
  void lanesHaveProcessesOfTheirOwn() throws Exception {
    python(WORKER);
    study.lanes = 4;
    List<FrozenTrial> trials = run(60);
    assertThat(trials).hasSize(60).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(pids(trials)).hasSize(4);
    for (FrozenTrial trial : trials) {
      assertThat(file(trial.number(), "stdout")).hasContent("in trial " + trial.number());
    }
  }

  @Test
  void inTheEndProgramsMayEndByThemselves() throws Exception {
    python(WORKER);
    String pid = pids(run(3)).iterator().next();
    assertThat(folder.resolve("left-" + pid)).doesNotExist();
    study.close();
    assertThat(folder.resolve("left-" + pid)).exists();
    assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void inTheEndAProgramThatDoesNotEndIsEnded() throws Exception {
    String nap = "300." + System.nanoTime();
    shell("read -r t; echo '::parzen {\"result\": 1}'; sleep " + nap);
    assertThat(value(runOne())).isEqualTo(1);
    assertThat(Processes.await(nap, 2)).isEqualTo(2);
    study.close();
    assertThat(Processes.await(nap, 0)).isZero();
  }

  @Test
  void aProgramMayServeOneTrialAProcess() throws Exception {
    shell(
        """
        read -r t
        echo '::parzen {"suggest": "x", "distribution": {"type": "float", "low": 0, "high": 1}}'
        read -r answer
        echo "::parzen {\\"set_user_attr\\": \\"pid\\", \\"value\\": $$}"
        echo '::parzen {"result": 1}'
        """);
    assertThat(run(20)).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    study.lanes = 4;
    List<FrozenTrial> trials = run(40);
    assertThat(trials).hasSize(60).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(pids(trials)).hasSize(60);
  }

  @Test
  void aProgramThatCrashesBetweenTwoTrialsCostsNone() throws Exception {
    shell("read -r t; echo '::parzen {\"result\": 1}'; kill -SEGV $$");
    assertThat(run(20)).allMatch(trial -> trial.kind() == Kind.COMPLETE);
  }

  @Test
  void aProgramIsFoundAndReachedUnderAnyName() throws Exception {
    Path place = Files.createDirectory(folder.resolve("it's my \"größe\" 模型 $x"));
    Path script =
        Files.writeString(
            place.resolve("tu ne.sh"),
            "#!/bin/sh\nread -r t; echo \"got $1\"; echo '::parzen {\"result\": 1}'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    study = new ProgramStudy(place);
    study.command("./tu ne.sh", "a  b 'c' \"d\" é");
    assertThat(value(runOne())).isEqualTo(1);
    assertThat(facts(study.view().trials().getFirst()).output()).isEqualTo("got a  b 'c' \"d\" é");
  }

  @Test
  void whatIsPrintedBetweenTwoTrialsIsKeptWithTheNext() throws Exception {
    shell(
        """
        while read -r t; do
          echo '::parzen {"result": 1}'
          sleep 0.2; echo late; touch said
        done
        """);
    run(1);
    awaitFile(folder.resolve("said"));
    run(1);
    assertThat(file(1, "stdout")).content().startsWith("late");
  }

  @Test
  void aStoppedTrialIsRedoneFromTheStart() throws Exception {
    python(
        """
        def objective(trial):
            x = number("x")
            open(trial["workdir"] + "/begun", "w").close()
            while not os.path.exists("go"):
                time.sleep(0.01)
            tell(result=x)
        serve(objective)
        """);
    RunHandle run = study.start(1);
    awaitFile(file(0, "begun"));
    run.stopNow();
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().trials()).extracting(FrozenTrial::kind).containsExactly(Kind.WAITING);
    Files.createFile(folder.resolve("go"));
    List<FrozenTrial> trials = run(2);
    assertThat(trials).hasSize(2).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(folder.resolve("trials/0-1/begun")).exists();
  }

  @Test
  void aRunWhoseProgramNeverReadsCanBeStopped() throws Exception {
    python(
        """
        open("begun", "w").close()
        while True:
            tell(suggest="x", distribution={"type": "float", "low": 0, "high": 1})
        """);
    study.lanes = 4;
    RunHandle run = study.start(8);
    awaitFile(folder.resolve("begun"));
    run.stopNow();
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().trials()).allMatch(trial -> trial.kind() == Kind.WAITING);
  }

  @Test
  void manyLanesAreStoppedAndGoOn() throws Exception {
    python(WORKER);
    study.lanes = 4;
    RunHandle run = study.start(400);
    awaitFile(file(20, "stdout"));
    run.stopNow();
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.view().running()).isEmpty();
    run = study.start(30);
    assertThat(run.await(Duration.ofSeconds(60))).isTrue();
    assertThat(study.view().trials())
        .allMatch(trial -> trial.kind() == Kind.COMPLETE || trial.kind() == Kind.WAITING);
  }

  @Test
  void onlyTheFoldersOfFailedTrialsAreKeptWhereThatIsWanted() throws Exception {
    python(
        """
        def objective(trial):
            open(trial["workdir"] + "/made", "w").close()
            tell(result=1) if trial["number"] % 2 == 0 else tell(failed="odd")
        serve(objective)
        """);
    study.set(KeepFolders.KEEP, "failed");
    List<FrozenTrial> trials = run(4);
    assertThat(failure(trials.getLast())).isEqualTo("odd");
    for (FrozenTrial trial : trials) {
      assertThat(Files.exists(file(trial.number(), "made"))).isEqualTo(trial.number() % 2 == 1);
    }
  }

  @Test
  void theFoldersOfTheBestTrialsAreKeptWhereThatIsWanted() throws Exception {
    python(
        """
        def objective(trial):
            tell(set_constraint="c", value=1 if trial["number"] == 3 else 0)
            tell(result=trial["number"])
        serve(objective)
        """);
    study.set(KeepFolders.KEEP, "best");
    for (FrozenTrial trial : run(15)) {
      boolean best = trial.number() <= 10 && trial.number() != 3;
      assertThat(Files.exists(file(trial.number(), ""))).isEqualTo(best);
    }
  }

  @Test
  void aTimeLimitMayBeSoManyTimesWhatTrial0Took() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            time.sleep(0.3 if trial["number"] == 0 else 300)
            tell(result=1)
        serve(objective)
        """);
    study.set(Limits.TIMEOUT, "1.5x");
    study.lanes = 2;
    List<FrozenTrial> trials = run(3);
    assertThat(value(trials.getFirst())).isEqualTo(1);
    assertThat(failure(trials.getLast())).contains("time limit");
    assertThat(facts(trials.getLast()).seconds())
        .isGreaterThanOrEqualTo(1.5 * facts(trials.getFirst()).seconds());
  }

  @Test
  void aTrialThatEndedWithItsOutputOnStandardErrorHasAllOfIt() throws Exception {
    python(
        """
        def objective(trial):
            for i in range(3000):
                print("line", i, file=sys.stderr)
            tell(result=1)
        serve(objective)
        """);
    for (FrozenTrial trial : run(5)) {
      assertThat(facts(trial).output()).endsWith("line 2999");
      assertThat(Files.readAllLines(file(trial.number(), "stderr"))).hasSize(3000);
    }
  }
}

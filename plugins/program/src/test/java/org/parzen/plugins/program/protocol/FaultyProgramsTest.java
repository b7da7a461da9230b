package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.trial.FrozenTrial;

/// Programs that break the protocol, hang, crash or leave something behind: each costs its trial.
@DisabledOnOs(OS.WINDOWS)
class FaultyProgramsTest extends ProtocolCase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{oops | not valid JSON",
        "7 | names no request",
        "{\"guess\": 1} | names no request",
        "{\"result\": 1, \"stop\": true} | two requests in one",
        "{\"result\": \"good\"} | a number or a list of numbers",
        "{\"result\": null} | a number or a list of numbers",
        "{\"report\": 1} | 'step' must be a number",
        "{\"report\": 1, \"step\": 0.5} | 'step' must be a whole number",
        "{\"suggest\": \"x\"} | 'distribution' is missing",
        "{\"pruned\": false} | 'pruned' must be true",
        "{\"failed\": 3} | 'failed' must be a text",
        "{\"set_user_attr\": \"a\"} | 'value' is missing",
        "{\"report\": 1, \"step\": -1} | must be 0 or more",
        "{\"set_constraint\": \"c\", \"value\": NaN} | is not a number",
        "{\"result\": 1, \"trial\": 9} | which is another one"
      })
  void aRequestThatCanNotBeFailsTheTrialAndIsQuoted(String request, String why)
      throws InterruptedException {
    shell("while read -r t; do echo '::parzen " + request + "'; done; echo over > over");
    FrozenTrial trial = runOne();
    assertThat(failure(trial)).contains("'::parzen " + request + "'").containsIgnoringCase(why);
    assertThat(facts(trial).reason()).isEqualTo("protocol error");
    assertThat(folder.resolve("over")).doesNotExist();
  }

  @Test
  void aTrialEndsOnce() throws InterruptedException {
    shell("read -r t; printf '::parzen {\"result\": 1}\\n::parzen {\"result\": 2}\\n'; cat");
    List<FrozenTrial> trials = run(2);
    assertThat(failure(trials.getFirst())).contains("{\"result\": 2}", "a trial ends once");
    assertThat(failure(trials.getLast())).contains("{\"result\": 2}", "a trial ends once");
  }

  @Test
  void aResultThatNobodyAskedForFailsTheNextTrial() throws InterruptedException {
    shell(
        """
        read -r t
        echo '::parzen {"result": 1, "trial": 0}'
        sleep 0.3
        echo '::parzen {"result": 2, "trial": 0}'
        touch said
        cat
        """);
    assertThat(value(runOne())).isEqualTo(1);
    awaitFile(folder.resolve("said"));
    assertThat(failure(run(1).getLast())).contains("{\"result\": 2, \"trial\": 0}");
  }

  @Test
  void aLineWithoutEndIsLog() throws InterruptedException {
    shell("read -r t; printf '::parzen {\"result\": 1}'");
    FrozenTrial trial = runOne();
    assertThat(failure(trial))
        .contains(
            "exit code 0 before it gave a result. The end of its last line is missing",
            "::parzen {");
    assertThat(file(0, "stdout")).hasContent("::parzen {\"result\": 1}");
  }

  @Test
  void aRequestMayComeInPieces() throws InterruptedException {
    shell(
        "read -r t; printf 'log\\n::par'; sleep 0.1; printf 'zen {\"res'; sleep 0.1; echo 'ult\": 4}'");
    assertThat(value(runOne())).isEqualTo(4);
    assertThat(file(0, "stdout")).hasContent("log");
  }

  @Test
  void aLineMayEndAsOnWindows() throws InterruptedException {
    shell(
        """
        read -r t
        printf '::parzen {"suggest": "x", "distribution": {"type": "int", "low": 3, "high": 3}}\\r\\n'
        read -r answer
        [ "$answer" = '{"value": 3}' ] && printf 'fine\\r\\n::parzen {"result": 7}\\r\\n'
        """);
    assertThat(value(runOne())).isEqualTo(7);
  }

  @Test
  void aLogLineMayBeHuge() throws Exception {
    shell(
        "read -r t; head -c 200000000 /dev/zero | tr '\\0' x; echo; echo '::parzen {\"result\": 1}'");
    assertThat(value(runOne())).isEqualTo(1);
    assertThat(Files.size(file(0, "stdout"))).isEqualTo(200_000_001);
  }

  @Test
  void aRequestMayNotBeHuge() throws InterruptedException {
    shell(
        "read -r t; printf '::parzen {\"failed\": \"'; head -c 1100000 /dev/zero | tr '\\0' x; echo '\"}'; cat");
    assertThat(failure(runOne()))
        .contains("{\"failed\": \"xxx", "more than 1 MiB")
        .hasSizeLessThan(500);
  }

  @Test
  void bytesThatAreNoTextDoNotDisturb() throws InterruptedException {
    shell("read -r t; head -c 300000 /dev/urandom; echo; echo '::parzen {\"result\": 2}'");
    assertThat(value(runOne())).isEqualTo(2);
  }

  @Test
  void aProgramThatSaysNothingIsEndedAtItsTimeLimit() throws InterruptedException {
    shell("read -r t; sleep 300");
    study.set(Limits.TIMEOUT, "300ms");
    FrozenTrial trial = runOne();
    assertThat(failure(trial)).contains("ended at its time limit of 0.3 s");
    assertThat(facts(trial).reason()).isEqualTo("timed out");
    assertThat(facts(trial).exitCode()).hasValue(143);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "silence_limit, 300ms, echo begun; sleep 300, silence limit of 0.3 s",
        "output_limit, 10K, while :; do echo much; done, output limit of 10 KiB",
        "cpu_limit, 300ms, while :; do :; done, computing time limit of 0.3 s",
        "memory_limit, 60M, head -c 200000000 /dev/zero | tail -c 190000000; sleep 300, memory limit of 60 MiB"
      })
  @EnabledOnOs(OS.LINUX)
  void aTrialThatTakesTooMuchIsEnded(String limit, String most, String work, String words)
      throws InterruptedException {
    shell("read -r t; " + work);
    study.set(limit, most);
    FrozenTrial trial = runOne();
    assertThat(failure(trial)).contains(words);
    assertThat(facts(trial).reason())
        .isIn("silence limit", "output limit", "cpu limit", "memory limit");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatATrialTakesIsNotCountedForTheNext() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            begun = time.process_time()
            while time.process_time() - begun < 0.2:
                print("x" * 100)
            tell(result=1)
        serve(objective)
        """);
    study.set(Limits.CPU, "800ms");
    assertThat(run(6)).allMatch(trial -> value(trial) == 1);
  }

  @Test
  void aRequestBreaksTheSilence() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            for step in range(10):
                time.sleep(0.1)
                tell(report=1, step=step)
            tell(result=1)
        serve(objective)
        """);
    study.set(Limits.SILENCE, "700ms");
    assertThat(value(runOne())).isEqualTo(1);
  }

  @Test
  void aProgramThatIgnoresTheRequestToEndIsForced() throws InterruptedException {
    shell("trap '' TERM; read -r t; while :; do sleep 1; done");
    study.set(Limits.TIMEOUT, "200ms");
    assertThat(facts(runOne()).exitCode()).hasValue(137);
  }

  @Test
  void aProgramThatNeverReadsDoesNotHoldTheRun() throws IOException, InterruptedException {
    python(
        """
        for i in range(100000):
            tell(suggest="x", distribution={"type": "float", "low": 0, "high": 1})
        tell(result=1)
        time.sleep(300)
        """);
    study.set(Limits.TIMEOUT, "1s");
    assertThat(failure(runOne())).contains("time limit");
  }

  @Test
  void aTrialThatNobodyReadsDoesNotHoldTheRun() throws InterruptedException {
    shell("sleep 300");
    study.set(Limits.TIMEOUT, "300ms");
    study.study().study().setUserAttribute("long", TextNode.valueOf("x".repeat(1 << 20)));
    assertThat(failure(runOne())).contains("time limit");
  }

  @ParameterizedTest
  @CsvSource({"exit 3, exit code 3", "kill -9 $$, signal 9 (exit code 137)"})
  void aProgramThatDiesFailsItsTrialAndIsStartedAgain(String death, String how)
      throws InterruptedException {
    shell(
        """
        while read -r t; do
          echo at work; echo in need >&2
          case "$t" in *'"number": 1,'*) %s;; esac
          echo '::parzen {"suggest": "x", "distribution": {"type": "int", "low": 3, "high": 3}}'
          read -r answer
          case "$t" in *'"number": 2,'*) %s;; esac
          echo '::parzen {"result": 5}'
        done
        """
            .formatted(death, death));
    List<FrozenTrial> trials = run(4);
    assertThat(value(trials.getFirst())).isEqualTo(5);
    assertThat(failure(trials.get(1)))
        .contains(how, "before it gave a result", "at work", "in need");
    assertThat(failure(trials.get(2))).contains(how);
    assertThat(facts(trials.get(2)).reason()).isEqualTo("exited");
    assertThat(value(trials.get(3))).isEqualTo(5);
    assertThat(file(2, "stderr")).hasContent("in need");
  }

  @Test
  void ofATracebackTheLastLinesAreTheReason() throws IOException, InterruptedException {
    python(
        """
        sys.stdin.readline()
        print("x" * 5000)
        def deep(n):
            if n == 0:
                raise KeyError("no such column")
            deep(n - 1)
        deep(50)
        """);
    FrozenTrial trial = runOne();
    assertThat(failure(trial)).contains("exit code 1").endsWith("KeyError: 'no such column'");
    assertThat(facts(trial).output()).endsWith("KeyError: 'no such column'");
    assertThat(facts(trial).exitCode()).hasValue(1);
  }

  @Test
  void aProgramThatClosesItsOutputIsEnded() throws InterruptedException {
    shell("read -r t; exec >&- 2>&-; sleep 300");
    assertThat(failure(runOne())).contains("closed its standard output before it gave a result");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 3", "echo '::parzen {\"result\": 1}'; exit", "sleep 300"})
  void aDaemonThatKeepsThePipesHoldsNothingUpAndEnds(String ending) throws InterruptedException {
    String nap = "300." + System.nanoTime();
    shell("read -r t; setsid sleep " + nap + " & sleep 0.2; " + ending);
    study.set(Limits.TIMEOUT, "2s");
    assertThat(run(2)).hasSize(2);
    study.close();
    assertThat(Processes.await(nap, 0)).isZero();
  }

  @Test
  void whatCanNotBeStartedIsSaidBeforeTheStudyIsMade() {
    study.command("no-such-program-7");
    assertThatIllegalArgumentException()
        .isThrownBy(study::study)
        .withMessageContainingAll("no-such-program-7", "PATH");
  }

  @Test
  void aProgramWhoseInterpreterIsMissingFailsItsTrialWithThatReason() throws Exception {
    Path script = Files.writeString(folder.resolve("tune"), "#!/no/such/interpreter\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    study.command("./tune");
    assertThat(failure(runOne())).contains("exit code 127", "tune");
  }

  @Test
  void aProgramThatIsGoneFailsItsTrialWithThatReason() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("tune"), "#!/bin/sh\nread -r t; echo '::parzen {\"result\": 1}'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    study.command("./tune");
    assertThat(value(runOne())).isEqualTo(1);
    Files.delete(script);
    assertThat(failure(run(1).getLast())).contains("'./tune' was not found");
  }
}

package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.program.process.LineListener.Verdict;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// Trees of real programs; survivors are counted by a mark in their environment.
@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {

  private static final String TREES =
      """
      sleep 300 & sleep 300 & echo ready; wait
      (sleep 300 &); echo ready; sleep 300
      setsid sleep 300 & sleep 0.2; echo ready; sleep 300
      (setsid sleep 300 >/dev/null 2>&1 &); sleep 0.2; echo ready; sleep 300
      trap '' TERM; (trap '' TERM; sleep 300) & echo ready; wait
      (env -i sh -c 'sleep 300' &); echo ready; sleep 300
      """;

  @TempDir Path folder;
  private Processes processes;

  @BeforeEach
  void prepare() {
    processes = new Processes(folder);
  }

  static String[] trees() {
    return TREES.split("\n");
  }

  private static Verdict pruneWhenReady(OutputLine line) {
    return line.text().equals("ready") ? Verdict.PRUNE : Verdict.GO_ON;
  }

  @ParameterizedTest
  @MethodSource("trees")
  void aPrunedProgramLeavesNothingBehind(String script) throws InterruptedException {
    ProcessResult result =
        ProcessGuard.run(processes.shell(script), ProcessTreeTest::pruneWhenReady);
    assertThat(result.ending()).isEqualTo(Ending.PRUNED);
    assertThat(processes.await(0)).isZero();
  }

  @Test
  void childrenAndOrphansSeenBeforeAreFoundWithoutALookAtAllProcesses() throws Exception {
    Process program =
        new ProcessBuilder("sh", "-c", "sh -c 'sleep 300 & echo $! $$; wait' & read end").start();
    String[] numbers = program.inputReader().readLine().split(" ");
    ProcessTree tree = new ProcessTree(program.toHandle(), "no token");
    assertThat(tree.family()).extracting(ProcessEntry::pid).contains(pids(numbers));
    ProcessHandle.of(Long.parseLong(numbers[1])).orElseThrow().destroyForcibly();
    program.destroyForcibly().waitFor();
    assertThat(tree.family()).extracting(ProcessEntry::pid).contains(Long.valueOf(numbers[0]));
    ProcessHandle.of(Long.parseLong(numbers[0])).orElseThrow().destroyForcibly();
  }

  private static Long[] pids(String... numbers) {
    return Stream.of(numbers).map(Long::valueOf).toArray(Long[]::new);
  }

  @Test
  void aProgramThatIgnoresTheRequestIsEndedByForce() {
    ProcessResult result =
        ProcessGuard.run(
            processes.shell("trap '' TERM; echo ready; while :; do sleep 1; done"),
            ProcessTreeTest::pruneWhenReady);
    assertThat(result.signal()).hasValue(9);
  }

  @Test
  void aProgramThatIsAskedToEndMayTidyUp() {
    ProcessResult result =
        ProcessGuard.run(
            processes.shell(
                "trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.05; done"),
            ProcessTreeTest::pruneWhenReady);
    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.stdout()).isEqualTo("ready\nbye\n");
  }

  @Test
  void anInterruptedThreadEndsItsProgramAndStaysInterrupted() throws InterruptedException {
    ProcessResult result =
        ProcessGuard.run(
            processes.shell("sleep 300 & echo ready; wait"),
            line -> {
              Thread.currentThread().interrupt();
              return Verdict.GO_ON;
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.ending()).isEqualTo(Ending.STOPPED);
    assertThat(processes.await(0)).isZero();
  }

  @Test
  void aListenerThatFailsEndsTheProgram() throws InterruptedException {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ProcessGuard.run(
                    processes.shell("echo ready; sleep 300"),
                    line -> {
                      throw new IllegalStateException("the listener fails");
                    }))
        .withMessage("the listener fails");
    assertThat(processes.await(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 300 >/dev/null 2>&1 & echo done",
        "(sleep 300 &); echo done",
        "setsid sleep 300 & sleep 0.2; echo done",
        "(setsid sleep 300 >/dev/null 2>&1 &); sleep 0.2; echo done",
        "(setsid sh -c '(sleep 300 &); sleep 300' >/dev/null 2>&1 &); sleep 0.2; echo done"
      })
  void whatAnEndedProgramLeftBehindHoldsNothingUpAndEnds(String script)
      throws InterruptedException {
    ProcessResult result = ProcessGuard.run(processes.shell(script), LineListener.none());
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.stdout()).isEqualTo("done\n");
    assertThat(processes.await(0)).isZero();
  }

  @Test
  void endingOneTreeLeavesTheOthersAlone() throws InterruptedException {
    Processes other = new Processes(folder.resolve("."));
    Thread lane =
        Thread.ofPlatform()
            .start(() -> ProcessGuard.run(other.shell("sleep 300"), LineListener.none()));
    assertThat(other.await(2)).isPositive();
    ProcessGuard.run(processes.shell("echo ready; sleep 300"), ProcessTreeTest::pruneWhenReady);
    assertThat(processes.await(0)).isZero();
    assertThat(other.survivors()).isNotEmpty();
    lane.interrupt();
    lane.join();
    assertThat(other.await(0)).isZero();
  }

  @Test
  void anEmptyEnvironmentAndASessionOfItsOwnDoNotHideAChild() throws Exception {
    ProcessGuard.run(
        processes.shell(
            """
            setsid env -i sh -c 'echo $$ >hidden; sleep 300' >/dev/null 2>&1 &
            while ! [ -s hidden ]; do sleep 0.02; done
            echo ready
            wait
            """),
        ProcessTreeTest::pruneWhenReady);
    assertThat(processes.await(0)).isZero();
    assertThat(processes.lives("hidden")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"killed", "exit", "halt"})
  void nothingOutlivesParzenHoweverItEnds(String how) throws Exception {
    Process parzen = parzen(how);
    try (var output = parzen.inputReader()) {
      assertThat(output.readLine()).isEqualTo("ready");
      assertThat(processes.survivors()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(processes.lives("hidden")).isTrue();
      if (how.equals("killed")) {
        parzen.destroyForcibly();
      } else {
        parzen.getOutputStream().close();
      }
      parzen.waitFor();
      assertThat(processes.await(0)).isZero();
      assertThat(processes.awaitEnd("hidden")).isTrue();
    } finally {
      parzen.destroyForcibly();
    }
  }

  /// The only time that a test asserts, with a bound that a busy machine keeps, too: the promise is
  /// two seconds.
  @Test
  void aKilledParzenLeavesNoProcessBehindAfterAMoment() throws Exception {
    Process parzen = parzen("killed");
    try (var output = parzen.inputReader()) {
      assertThat(output.readLine()).isEqualTo("ready");
      long start = System.nanoTime();
      parzen.destroyForcibly();
      assertThat(processes.await(0)).isZero();
      assertThat(processes.awaitEnd("hidden")).isTrue();
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      System.getLogger(ProcessTreeTest.class.getName())
          .log(Level.INFO, "After kill -9 of Parzen its programs ended within {0}.", taken);
      assertThat(taken).isLessThan(Duration.ofSeconds(10));
    } finally {
      parzen.destroyForcibly();
    }
  }

  private Process parzen(String how) throws IOException {
    return Processes.java(GuardedMain.class, List.of(), folder.toString(), processes.mark, how);
  }
}

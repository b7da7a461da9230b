package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.limit.TrialTimeout;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// Real programs that go over a limit, and some that do not.
@EnabledOnOs(OS.LINUX)
class ProcessLimitsTest {
  private static final long MIB = 1 << 20;

  /// Holds so many MB until it is ended: `tail` keeps a line that has no end.
  private static final String HOLD = "(head -c %d000000 /dev/zero; exec sleep 300) | tail -n 1";

  @TempDir Path folder;
  private Processes processes;

  @BeforeEach
  void prepare() {
    processes = new Processes(folder);
  }

  private static Limits wall(Duration limit) {
    return Limits.ofWall(Optional.of(limit));
  }

  private static Limits cpu(Duration limit) {
    return new Limits(
        Optional.empty(),
        Optional.of(limit),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private static Limits silence(Duration limit) {
    return new Limits(
        Optional.empty(),
        Optional.empty(),
        Optional.of(limit),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private static Limits memory(long bytes) {
    return new Limits(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(bytes),
        OptionalLong.empty());
  }

  private static Limits output(long bytes) {
    return new Limits(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.of(bytes));
  }

  private ProcessResult run(Limits limits, String script) {
    return ProcessGuard.run(processes.limited(limits, Set.of(), script), LineListener.none());
  }

  private ProcessResult ended(Ending ending, Limits limits, String script)
      throws InterruptedException {
    ProcessResult result = run(limits, script);
    assertThat(result.ending()).isEqualTo(ending);
    assertThat(result.ending().isLimit()).isTrue();
    assertThat(processes.await(0)).isZero();
    return result;
  }

  @Test
  void timeIsLimited() throws InterruptedException {
    ProcessResult result = ended(Ending.TIMED_OUT, wall(Duration.ofMillis(300)), "sleep 300");
    assertThat(result.words()).isEqualTo("The trial was ended at its time limit of 0.3 s.");
    assertThat(result.usage()).isEqualTo(Usage.NONE);
  }

  @ParameterizedTest
  @CsvSource({"250, 0.25 s", "30000, 30 s", "59999, 59.999 s", "150400, 2m30s", "7200000, 2h"})
  void timesAreWrittenAsPeopleSayThem(long millis, String text) {
    assertThat(Breach.wall(Duration.ofMillis(millis)).words()).endsWith("limit of " + text + ".");
  }

  @Test
  void theRequestToEndComesBeforeTheForce() throws InterruptedException {
    ProcessResult result =
        ended(
            Ending.TIMED_OUT,
            wall(Duration.ofMillis(500)),
            "trap 'echo tidied > tidied; exit 3' TERM; while :; do sleep 0.05; done");
    assertThat(folder.resolve("tidied")).hasContent("tidied");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void silenceIsLimited() throws InterruptedException {
    ProcessResult result =
        ended(Ending.SILENCE_LIMIT, silence(Duration.ofMillis(400)), "echo one; sleep 300");
    assertThat(result.stdout()).isEqualTo("one\n");
    assertThat(result.words())
        .isEqualTo(
            "The trial was ended at its silence limit of 0.4 s: it printed nothing for so long.");
  }

  @Test
  void whoeverGoesOnPrintingIsNotSilent() {
    ProcessResult result =
        run(
            silence(Duration.ofSeconds(3)),
            "for i in 1 2 3 4; do printf .; sleep 0.5; printf , >&2; sleep 0.5; done");
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.duration()).isGreaterThan(Duration.ofSeconds(3));
    assertThat(result.output()).isEqualTo(".,.,.,.,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while :; do :; done",
        "sh -c '(while :; do :; done) & wait'; true",
        "(setsid sh -c 'while :; do :; done' &); sleep 300",
        "(setsid env -i sh -c 'while :; do :; done' & sleep 1); sleep 300",
        "while :; do head -c 300000 /dev/zero | md5sum; done"
      })
  void theComputingTimeOfAllProcessesIsLimited(String script) throws InterruptedException {
    ProcessResult result = ended(Ending.CPU_LIMIT, cpu(Duration.ofMillis(600)), script);
    assertThat(result.cpu().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    assertThat(result.words())
        .matches(
            "The trial was ended at its computing time limit of 0.6 s: its processes had computed for [0-9.]+ s\\.");
  }

  @Test
  void whoWaitsDoesNotCompute() {
    ProcessResult result = run(cpu(Duration.ofMillis(600)), "sleep 1; echo done");
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.cpu().orElseThrow()).isLessThan(Duration.ofMillis(600));
  }

  @Test
  void theMemoryOfOneProcessIsLimited() throws InterruptedException {
    ProcessResult result = ended(Ending.MEMORY_LIMIT, memory(50 * MIB), HOLD.formatted(100));
    assertThat(result.peakMemory().orElseThrow()).isGreaterThan(50 * MIB);
    assertThat(result.words())
        .matches(
            "The trial was ended at its memory limit of 50 MiB: its processes held [0-9.]+ MiB\\.");
  }

  @Test
  void theMemoryOfAllProcessesIsAddedUp() throws InterruptedException {
    String one = HOLD.formatted(60);
    String chain =
        "(%s) & sh -c '(%s) & wait' & (setsid sh -c '%s' &) ; wait; sleep 300"
            .formatted(one, one, one);
    ProcessResult result = ended(Ending.MEMORY_LIMIT, memory(150 * MIB), chain);
    assertThat(result.peakMemory().orElseThrow()).isGreaterThan(150 * MIB);
  }

  @Test
  void whatForkedProcessesShareCountsOnce() {
    ProcessResult result =
        run(
            memory(200 * MIB),
            """
            x=$(head -c 40000000 /dev/zero | tr '\\0' x)
            for i in 1 2 3 4 5 6; do (y=$i; sleep 1; echo $y) & done
            wait
            """);
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.stdout().lines()).hasSize(6);
    assertThat(result.peakMemory().orElseThrow()).isBetween(40_000_000L, 200 * MIB);
  }

  @Test
  void outputIsLimitedBothOutputsTogether() throws InterruptedException {
    ProcessResult result = ended(Ending.OUTPUT_LIMIT, output(3 * MIB), "yes & yes >&2 & wait");
    assertThat(result.words())
        .matches(
            "The trial was ended at its output limit of 3 MiB: it had printed 3[.0-9]* MiB\\.");
    assertThat(folder.resolve("out/stdout").toFile().length()).isPositive();
  }

  @Test
  void aProgramThatHasPrintedTooMuchIsOverItsLimitEvenIfItHasEnded() throws InterruptedException {
    ended(Ending.OUTPUT_LIMIT, output(1000), "head -c 1001 /dev/zero");
    assertThat(run(output(1000), "head -c 1000 /dev/zero").ending()).isEqualTo(Ending.EXITED);
  }

  @Test
  void aRelativeLimitBecomesOneOfTimeOrNone() {
    Limits relative =
        new Limits(
            Optional.of(TrialTimeout.parse("1.5x")),
            Optional.of(Duration.ofSeconds(9)),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.of(7));
    Limits fixed = relative.fixed(OptionalDouble.of(2));
    assertThat(fixed.wall()).contains(new TrialTimeout.Fixed(Duration.ofSeconds(3)));
    assertThat(fixed.cpu()).isEqualTo(relative.cpu());
    assertThat(fixed.output()).hasValue(7);
    assertThat(relative.fixed(OptionalDouble.empty()).wall()).isEmpty();
    assertThat(relative.fixed(OptionalDouble.empty()).cpu()).isEqualTo(relative.cpu());
    assertThatIllegalArgumentException().isThrownBy(() -> run(relative, "echo"));
  }

  @Test
  void memoryNeedsLinuxAndTheMessageNamesTheSystem() {
    Set<Measure> memory = Set.of(Measure.MEMORY);
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(() -> ProcessGuard.requireSupport(memory, false, "Mac OS X"))
        .withMessageContainingAll("Mac OS X", "memory_limit", "leave out");
    ProcessGuard.requireSupport(Set.of(Measure.CPU), false, "Mac OS X");
    ProcessGuard.requireSupport(memory, true, "Linux");
  }
}

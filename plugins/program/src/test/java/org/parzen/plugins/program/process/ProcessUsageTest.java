package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// What real programs take.
@EnabledOnOs(OS.LINUX)
class ProcessUsageTest {
  private static final Set<Measure> CPU = Set.of(Measure.CPU);

  /// How far off the clocks of shells and of `/proc` are, which count hundredths of a second.
  private static final Duration COARSE = Duration.ofMillis(80);

  private static final String COMPUTE = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; ";

  @TempDir Path folder;
  private Processes processes;

  @BeforeEach
  void prepare() {
    processes = new Processes(folder);
  }

  private ProcessResult run(Set<Measure> measures, String script) {
    return ProcessGuard.run(processes.limited(Limits.NONE, measures, script), LineListener.none());
  }

  /// What a program said of itself with `times`.
  private static Duration said(ProcessResult result) {
    String own = result.stdout().lines().findFirst().orElseThrow();
    String children = result.stdout().lines().skip(1).findFirst().orElseThrow();
    return ClockShell.parse("own\n" + own + " " + children).orElseThrow();
  }

  @Test
  void nothingIsMeasuredThatNobodyWants() {
    assertThat(run(Set.of(), COMPUTE).usage()).isEqualTo(Usage.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'",
    "'for i in 1 2 3 4 5 6 7 8; do head -c 3000000 /dev/zero | md5sum >/dev/null; done'",
    "'sh -c \"i=0; while [ \\$i -lt 300000 ]; do i=\\$((i+1)); done\"'"
  })
  void theComputingTimeIsWhatTheProgramItselfWouldSay(String script) {
    ProcessResult result = run(CPU, script + "; times");
    assertThat(said(result)).isPositive();
    assertThat(result.cpu().orElseThrow())
        .isBetween(said(result).minus(COARSE), said(result).plus(COARSE));
    assertThat(result.peakMemory()).isEmpty();
  }

  @Test
  void aShortProgramHasAComputingTimeToTheMillisecond() {
    // True takes less than a hundredth of a second, and more than nothing in twenty runs.
    Duration sum = Duration.ZERO;
    for (int i = 0; i < 20; i++) {
      sum = sum.plus(run(CPU, "true").cpu().orElseThrow());
    }
    assertThat(sum).isPositive();
  }

  @Test
  void aDaemonThatOutlivesTheProgramCountsToo() {
    ProcessResult result =
        run(CPU, "(setsid sh -c 'while :; do :; done' >/dev/null 2>&1 &); sleep 1");
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    // Fair: other programs may have had the processors.
    assertThat(result.cpu().orElseThrow()).isGreaterThan(Duration.ofMillis(100));
  }

  @Test
  void anOrphanThatEndedBeforeTheProgramCountsAsFarAsItWasSeen() {
    ProcessResult whole = run(CPU, COMPUTE.repeat(3));
    ProcessResult orphan =
        run(CPU, "mkfifo gone; (sh -c '%s: > gone' &); cat gone".formatted(COMPUTE.repeat(3)));
    assertThat(orphan.cpu().orElseThrow())
        .isGreaterThan(whole.cpu().orElseThrow().dividedBy(3))
        .isLessThan(whole.cpu().orElseThrow().multipliedBy(3));
  }

  @Test
  void aProgramThatIsEndedIsMeasuredToo() {
    ProcessResult result =
        ProcessGuard.run(
            processes.limited(Limits.NONE, CPU, COMPUTE + "echo ready; sleep 300"),
            line -> LineListener.Verdict.PRUNE);
    assertThat(result.ending()).isEqualTo(Ending.PRUNED);
    assertThat(result.cpu().orElseThrow()).isPositive();
    assertThat(result.signal()).hasValue(15);
  }

  @ParameterizedTest
  @CsvSource({"exit 7, 7", "kill -SEGV $$, 139", "kill -KILL $$, 137", "no-such-program-7, 127"})
  void theClockChangesNothingOfTheProgramsEnd(String script, int exitCode) throws IOException {
    ProcessResult plain = run(Set.of(), script);
    ProcessResult timed = run(CPU, script);
    assertThat(timed.exitCode()).isEqualTo(exitCode).isEqualTo(plain.exitCode());
    assertThat(timed.output()).isEqualTo(plain.output());
    assertThat(folder.resolve("out").toFile().list()).isSubsetOf("stdout", "stderr");
  }

  @Test
  void theClockReadsNoStartFileOfTheUsers() throws IOException {
    Path start = Files.writeString(folder.resolve("start.sh"), "echo started\n");
    ProcessSpec spec = processes.limited(Limits.NONE, CPU, "echo $BASH_ENV");
    ProcessSpec withStart =
        new ProcessSpec(
            spec.command(),
            spec.folder(),
            Map.of("BASH_ENV", start.toString()),
            spec.outputFolder(),
            spec.limits(),
            spec.measures());
    assertThat(ProcessGuard.run(withStart, LineListener.none()).output()).isEqualTo(start + "\n");
  }

  @Test
  void argumentsPassTheClockAsTheyAre() {
    ProcessSpec spec = processes.limited(Limits.NONE, CPU, "");
    ProcessSpec odd =
        new ProcessSpec(
            List.of("printf", "%s|", "a b", "$HOME", "*", "-n", "'\"\\", ""),
            spec.folder(),
            spec.environment(),
            spec.outputFolder(),
            spec.limits(),
            spec.measures());
    assertThat(ProcessGuard.run(odd, LineListener.none()).stdout())
        .isEqualTo("a b|$HOME|*|-n|'\"\\||");
  }

  @Test
  void thePeakOfTheMemoryIsSeen() {
    ProcessResult result =
        run(
            Set.of(Measure.MEMORY, Measure.CPU),
            "(head -c 100000000 /dev/zero; sleep 0.7) | tail -n 1 | wc -c; sleep 0.5");
    assertThat(result.stdout().strip()).isEqualTo("100000000");
    assertThat(result.peakMemory().orElseThrow()).isBetween(100_000_000L, 130_000_000L);
  }

  @Test
  void aShortProgramHasAMemoryToo() {
    assertThat(run(Set.of(Measure.MEMORY), "sleep 0.1").peakMemory().orElseThrow())
        .isBetween(100_000L, 20_000_000L);
  }

  @Test
  void aTimeMayBeWrittenWithAComma() {
    assertThat(ClockShell.parse("0m0,001s 0m0,000s\n1m2,500s 0m0,012s\n"))
        .contains(Duration.ofMillis(62_512));
    assertThat(ClockShell.parse("0m0.000000s 0m0.010000s\n0m0.120000s 0m0.030000s\n"))
        .contains(Duration.ofMillis(150));
    assertThat(ClockShell.parse("")).isEmpty();
  }
}

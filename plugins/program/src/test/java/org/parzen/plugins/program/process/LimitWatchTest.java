package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// Trials of one program that serves many: each has its own account.
@EnabledOnOs(OS.LINUX)
class LimitWatchTest {
  private static final Limits CPU =
      new Limits(
          Optional.empty(),
          Optional.of(Duration.ofMillis(400)),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  private Process process;
  private ProcessTree tree;
  private BufferedReader answers;
  private BufferedWriter requests;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                "setsid",
                "sh",
                "-c",
                "while read n; do i=0; while [ $i -lt $n ]; do i=$((i+1)); done; echo; done")
            .start();
    tree = new ProcessTree(process.toHandle(), "no token");
    answers = process.inputReader();
    requests = process.outputWriter();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  private void ask(long rounds) throws IOException {
    requests.write(rounds + "\n");
    requests.flush();
  }

  @Test
  void whatEarlierTrialsComputedDoesNotCount() throws Exception {
    LimitWatch first = LimitWatch.ofTrial(tree, CPU, Set.of());
    ask(1L << 40);
    Optional<Breach> breach = first.check();
    while (breach.isEmpty()) {
      assertThat(first.pause()).isBetween(0L, Duration.ofSeconds(2).toNanos());
      Thread.sleep(Duration.ofNanos(first.pause()));
      breach = first.check();
    }
    assertThat(breach.get().ending()).isEqualTo(Ending.CPU_LIMIT);
    assertThat(first.check()).isEqualTo(breach);

    end();
    process.waitFor();
    start();
    for (int trial = 0; trial < 8; trial++) {
      LimitWatch watch = LimitWatch.ofTrial(tree, CPU, Set.of());
      ask(150_000);
      answers.readLine();
      watch.look();
      assertThat(watch.check()).isEmpty();
      assertThat(watch.usage().cpu().orElseThrow()).isLessThan(Duration.ofMillis(400));
    }
    LimitWatch whole =
        LimitWatch.ofProgram(tree, spec(Measure.CPU), OptionalLong.empty(), System.nanoTime());
    whole.look();
    assertThat(whole.usage().cpu().orElseThrow()).isGreaterThan(Duration.ofMillis(400));
  }

  private static ProcessSpec spec(Measure measure) {
    return new ProcessSpec(
        List.of("sh"), Path.of("."), Map.of(), Path.of("."), Limits.NONE, Set.of(measure));
  }

  @Test
  void theMemoryOfAProgramThatEndedLongAfterItWasSeenIsNotKnown() {
    long start = System.nanoTime() - Duration.ofSeconds(1).toNanos();
    LimitWatch watch =
        LimitWatch.ofProgram(tree, spec(Measure.MEMORY), OptionalLong.empty(), start);
    assertThat(watch.usage(Optional.empty(), System.nanoTime()).peakMemory()).isEmpty();
    assertThat(watch.check()).isEmpty();
    long now = System.nanoTime();
    assertThat(watch.usage(Optional.empty(), now).peakMemory()).isPresent();
    long late = now + 2 * (now - start);
    assertThat(watch.usage(Optional.empty(), late).peakMemory()).isEmpty();
  }

  @Test
  void withoutLimitsAndWishesItNeedNeverBeAsked() {
    LimitWatch watch = LimitWatch.ofTrial(tree, Limits.NONE, Set.of());
    assertThat(watch.pause()).isEqualTo(Long.MAX_VALUE);
    watch.look();
    assertThat(watch.check()).isEmpty();
    assertThat(watch.usage()).isEqualTo(Usage.NONE);
  }

  @Test
  void itWantsToBeAskedAgainWhenALimitIsNear() {
    Duration limit = Duration.ofHours(1);
    LimitWatch watch = LimitWatch.ofTrial(tree, Limits.ofWall(Optional.of(limit)), Set.of());
    assertThat(watch.pause()).isBetween(1L, limit.toNanos());
    assertThat(watch.check()).isEmpty();
  }
}

package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.Study;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.sql.SqlStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// One trial in the middle of a study goes wrong in every way that a program can: it costs that
/// trial at most, the study file has every trial once, and no process is left.
@EnabledOnOs(OS.LINUX)
class CommandFaultsTest {
  private static final int FAULTY = 1;
  private static final int TRIALS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// An argument by which the processes of a case are found.
  private final String mark = "case-" + UUID.randomUUID();

  @TempDir Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() {
    study = new CommandStudy(folder);
  }

  /// Runs a study in a file, in which one trial runs `script` and the others print 1; the trials as
  /// they are read from the file afterwards.
  private List<FrozenTrial> run(String script) throws InterruptedException {
    study.command(
        "sh",
        "-c",
        "if [ $1 = %d ]; then %s\nelse echo 1; fi".formatted(FAULTY, script),
        mark,
        "{trial}");
    Path file = folder.resolve("study.db");
    try (SqlStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      study.store = store;
      study.run(TRIALS);
    }
    try (SqlStore store = SqliteStore.openReadOnly(file)) {
      List<FrozenTrial> trials = store.open("study").trials();
      assertThat(trials)
          .extracting(FrozenTrial::number)
          .containsExactlyElementsOf(IntStream.range(0, TRIALS).boxed().toList());
      assertThat(trials)
          .filteredOn(trial -> trial.number() != FAULTY)
          .allSatisfy(trial -> assertThat(trial.state().values()).containsExactly(1.0));
      return trials;
    }
  }

  private FrozenTrial failed(String script) throws InterruptedException {
    FrozenTrial trial = run(script).get(FAULTY);
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    return trial;
  }

  private static String reason(FrozenTrial trial) {
    return trial.system().get(Study.REASON).orElseThrow();
  }

  /// Waits until no process of the case lives; whether that came true.
  private boolean allEnded() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (lives() && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.sleep(10);
    }
    return !lives();
  }

  private boolean lives() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes.anyMatch(this::isOfCase);
    }
  }

  private boolean isOfCase(Path process) {
    try {
      return Files.readString(process.resolve("cmdline")).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void fault3TheProgramIsKilled() throws Exception {
    FrozenTrial trial = failed("(sleep 0.2; kill -9 $$) & echo 2; sleep 300");
    assertThat(reason(trial)).contains("signal 9");
    assertThat(allEnded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(sh -c 'sleep 300' $0 &); echo 2",
        "setsid sh -c 'sleep 300; true' $0 & sleep 0.2; echo 2",
        "(setsid sh -c 'sleep 300; true' $0 &); sleep 0.2; echo 2"
      })
  void fault4AGrandchildKeepsThePipeOpen(String script) throws Exception {
    assertThat(run(script).get(FAULTY).state().values()).containsExactly(2.0);
    assertThat(allEnded()).isTrue();
  }

  @Test
  void fault17TheProgramPrintsWithoutEnd() throws Exception {
    study.set(Limits.OUTPUT, "2M");
    FrozenTrial trial = failed("yes");
    assertThat(reason(trial)).contains("output limit of 2 MiB");
    assertThat(trial.system().get(RunFacts.KEY).orElseThrow().reason()).isEqualTo("output limit");
    assertThat(allEnded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head -c 200000 /dev/urandom; echo; echo 2",
        "printf '\\377\\376\\000 2'",
        "head -c 9000000 /dev/zero; printf '\\n2'"
      })
  void fault17TheProgramPrintsWhatIsNoTextOrHasNoLineEnds(String script) throws Exception {
    assertThat(run(script).get(FAULTY).state().values()).containsExactly(2.0);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 1500ms, time limit of 1.5 s",
    "silence_limit, 1500ms, silence limit of 1.5 s"
  })
  void fault18TheProgramNeverEndsIgnoresTheRequestAndHasADaemon(
      String limit, String amount, String words) throws Exception {
    study.set(limit, amount);
    FrozenTrial trial =
        failed(
            "trap '' TERM; (setsid sh -c 'while :; do sleep 1; done' $0 >/dev/null 2>&1 &);"
                + " echo 2; while :; do sleep 1; done");
    assertThat(reason(trial)).contains(words);
    assertThat(allEnded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cpu_limit, 500ms, while :; do :; done, computing time limit of 0.5 s",
    "memory_limit, 40M, head -c 90000000 /dev/zero | tail -n 1 | sleep 300, memory limit of 40 MiB"
  })
  void aProgramThatTakesTooMuchIsEnded(String limit, String amount, String script, String words)
      throws Exception {
    study.set(limit, amount);
    FrozenTrial trial = failed(script);
    assertThat(reason(trial)).contains(words);
    assertThat(allEnded()).isTrue();
  }
}

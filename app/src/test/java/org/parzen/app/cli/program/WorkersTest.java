package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Workers that come, wait, are started twice, are killed, and leave.
@EnabledOnOs(OS.LINUX)
class WorkersTest {
  private static final int TOTAL = 60;

  @TempDir Path folder;
  private Program parzen = new Program(Path.of(""));

  @BeforeEach
  void program() {
    parzen = new Program(folder);
  }

  private Started worker(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("worker", "--storage", "s.db", "--study-name", "s", "-v"));
    args.addAll(List.of(more));
    return parzen.start(args.toArray(String[]::new));
  }

  private Started define(String command, int total) throws IOException {
    return parzen.start(
        "optimize",
        "--storage",
        "s.db",
        "--study-name",
        "s",
        "--command",
        command,
        "--param",
        "x float 0..1",
        "--total",
        Integer.toString(total),
        "-v");
  }

  private List<FrozenTrial> trials() {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).openReadOnly()) {
      return store.open("s").trials();
    }
  }

  private void assertWhole(int total) {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).openReadOnly()) {
      StudyView view = store.open("s");
      assertThat(view.trials().stream().map(FrozenTrial::number))
          .containsExactlyElementsOf(IntStream.range(0, view.size()).boxed().toList());
      assertThat(view.trials()).allMatch(trial -> trial.kind() == Kind.COMPLETE);
      // Several processes that decide at the same moment may each begin the last trial.
      assertThat(view.size()).isBetween(total, total + 3);
      assertThat(view.system().values().keySet()).noneMatch(key -> key.contains("worker"));
    }
    parzen.awaitSilence();
  }

  @Test
  void aWorkerIsToldWhereThereIsNothingToTakePartIn() throws Exception {
    Started worker = worker();
    assertThat(worker.status()).isNotZero();
    assertThat(worker.said()).contains("'s'", "parzen optimize", "--wait");
    assertThat(folder.resolve("s.db")).doesNotExist();
  }

  @Test
  void workersComeWaitAreStartedTwiceAreKilledAndLeave() throws Exception {
    Started waiting = worker("--wait", "100s");
    Started twice = worker("--wait", "100s", "--lanes", "2");
    waiting.awaitSaid("Waiting for another process");
    Started maker = define("sh -c \"sleep 0.05; echo {x}\"", TOTAL);
    Started few = worker("--wait", "100s", "--n-trials", "3");
    waiting.awaitSaid("finished with value");
    twice.awaitSaid("finished with value");
    waiting.process().destroyForcibly();
    int _ = waiting.status();
    maker.process().destroyForcibly();
    int _ = maker.status();
    Started late = worker();

    assertThat(few.status()).as(few.said()).isZero();
    assertThat(few.said().lines().filter(line -> line.contains("finished with value")))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(twice.status()).as(twice.said()).isZero();
    assertThat(late.status()).as(late.said()).isZero();
    assertThat(late.printed()).startsWith("{\"number\": ");
    assertWhole(TOTAL);
  }

  @Test
  void anObjectiveThatIsKilledIsAFailedTrialAndNothingElse() throws Exception {
    // Each third trial kills itself, as a person or a lack of memory may do.
    Started run = define("sh -c \"test $(({trial} % 3)) -ne 0 || kill -9 $$; echo {x}\"", 20);
    assertThat(run.status()).as(run.said()).isZero();
    List<FrozenTrial> trials = trials();
    assertThat(trials.stream().map(FrozenTrial::number))
        .containsExactlyElementsOf(IntStream.range(0, trials.size()).boxed().toList());
    for (FrozenTrial trial : trials) {
      assertThat(trial.kind()).isEqualTo(trial.number() % 3 == 0 ? Kind.FAIL : Kind.COMPLETE);
    }
    parzen.awaitSilence();
  }

  @Test
  void aWorkerAndItsObjectiveThatAreKilledTogetherLeaveOneTrialToBeRedone() throws Exception {
    Path begun = folder.resolve("begun");
    Started run = define("sh -c \"test -e go && echo {x} || { echo $$ > begun; sleep 600; }\"", 3);
    Program.await(() -> begun.toFile().length() > 0);
    long objective = Long.parseLong(java.nio.file.Files.readString(begun).strip());
    run.process().destroyForcibly();
    ProcessHandle.of(objective).ifPresent(ProcessHandle::destroyForcibly);
    int _ = run.status();
    assertThat(folder.resolve("go").toFile().createNewFile()).isTrue();

    Started worker = worker();
    assertThat(worker.status()).as(worker.said()).isZero();
    assertWhole(3);
  }
}

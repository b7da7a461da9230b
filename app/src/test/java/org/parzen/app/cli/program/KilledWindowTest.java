package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.app.gui.RunningWindow;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// A window that is killed while it runs a study: nothing that was finished is lost or doubled, no
/// program is left behind, and the next window, or a terminal, goes on to the total.
@EnabledOnOs(OS.LINUX)
class KilledWindowTest {
  private static final int TOTAL = 60;
  private static final int KILLS = 3;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("s.db");
  }

  private List<FrozenTrial> trials() {
    try (StudyStore store = new FileLocation(file()).openReadOnly()) {
      return store.open("killed").trials();
    }
  }

  /// What is known of the finished trials, by their numbers.
  private Map<Integer, FrozenTrial> finished() {
    return trials().stream()
        .filter(trial -> trial.kind().isFinished())
        .collect(Collectors.toMap(FrozenTrial::number, trial -> trial));
  }

  private Started define(Program program) throws Exception {
    Files.writeString(folder.resolve("slow.sh"), "sleep 0.2; echo $2 >> ended; echo $1\n");
    return program.start(
        Stream.concat(
                Stream.of("optimize", "--storage", "s.db", "--study-name", "killed"),
                Stream.of(
                    "--command=sh slow.sh {x} {trial}",
                    "--param=x float 0..1",
                    "--metric=last",
                    "--lanes=2",
                    "--total=" + TOTAL,
                    "--n-trials=1"))
            .toArray(String[]::new));
  }

  private Started window(Program program) throws Exception {
    return program.java(RunningWindow.class, folder.toString(), file().toString());
  }

  @Test
  void nothingIsLostAndTheStudyGoesOn() throws Exception {
    Program program = new Program(folder);
    assertThat(define(program).status()).isZero();
    SplittableRandom random = new SplittableRandom(20261122);
    for (int i = 0; i < KILLS; i++) {
      int before = finished().size();
      Started window = window(program);
      Program.await(() -> finished().size() > before + 3 || !window.process().isAlive());
      assertThat(window.process().waitFor(random.nextInt(200), TimeUnit.MILLISECONDS))
          .as(window.said())
          .isFalse();
      Map<Integer, FrozenTrial> known = finished();
      window.process().destroyForcibly();
      int _ = window.status();
      program.awaitSilence();
      assertThat(finished()).containsAllEntriesOf(known);
    }
    Started last = window(program);
    assertThat(last.status()).as(last.said()).isZero();
    assertWhole();
    program.awaitSilence();
  }

  private void assertWhole() throws Exception {
    List<FrozenTrial> all = trials();
    assertThat(all)
        .extracting(FrozenTrial::number)
        .containsExactlyElementsOf(IntStream.range(0, TOTAL).boxed().toList());
    assertThat(all).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(all)
        .allMatch(
            trial ->
                Choice.of(trial.state().values().getFirst())
                    .equals(trial.externalValues().get("x")));
    assertThat(Files.readAllLines(folder.resolve("ended")))
        .containsAll(IntStream.range(0, TOTAL).mapToObj(Integer::toString).toList());
  }
}

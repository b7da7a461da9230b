package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState.Kind;

@EnabledOnOs(OS.LINUX)
class InterruptionTest {
  /// Longer than any test waits.
  private static final String FOREVER = "sleep 600";

  @TempDir Path folder;
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void program() {
    program = new Program(folder);
  }

  private Started optimize(String script) throws Exception {
    return program.start(
        "optimize",
        "--storage",
        "s.db",
        "--command",
        "sh -c 'touch " + folder.resolve("begun") + "; " + script + "'",
        "--param",
        "x float 0..1");
  }

  private void awaitBegun(Started run) {
    Path begun = folder.resolve("begun");
    Program.await(() -> begun.toFile().exists() || !run.process().isAlive());
    assertThat(begun).as(run.said()).exists();
  }

  private StudyView study() {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).openReadOnly()) {
      return store.open("study");
    }
  }

  @Test
  void onceLetsWhatRunsFinish() throws Exception {
    Path gate = folder.resolve("gate");
    Started run = optimize("while ! test -e " + gate + "; do sleep 0.02; done; echo {x}");
    awaitBegun(run);

    run.signal("INT");
    run.awaitSaid("No new trials are begun");
    assertThat(gate.toFile().createNewFile()).isTrue();

    assertThat(run.status()).isEqualTo(130);
    assertThat(run.said()).contains("Ctrl-C again", "Trial 0 finished with value");
    assertThat(run.printed()).startsWith("{\"number\": 0, ");
    assertThat(study().count(Kind.COMPLETE)).isEqualTo(1);
    assertThat(study().size()).isEqualTo(1);
    program.awaitSilence();
  }

  @Test
  void twiceEndsWhatRunsToBeRedone() throws Exception {
    Started run = optimize(FOREVER + "; echo {x}");
    awaitBegun(run);

    run.signal("INT");
    run.awaitSaid("No new trials are begun");
    run.signal("INT");

    assertThat(run.status()).isEqualTo(130);
    assertThat(run.said()).contains("Trial 0 was ended and waits to be redone.");
    assertThat(study().count(Kind.WAITING)).isEqualTo(1);
    assertThat(study().size()).isEqualTo(1);
    program.awaitSilence();
  }

  @Test
  void threeTimesEndsTheProgramAtOnce() throws Exception {
    Started run = optimize("trap \"\" INT TERM; : {x}; " + FOREVER);
    awaitBegun(run);

    run.signal("INT");
    run.awaitSaid("No new trials are begun");
    run.signal("INT");
    run.awaitSaid("are being ended");
    if (run.process().isAlive()) {
      run.signal("INT");
    }

    assertThat(run.status()).isEqualTo(130);
    program.awaitSilence();
  }

  @Test
  void aRequestToTerminateEndsWhatRunsToBeRedone() throws Exception {
    Started run = optimize(FOREVER + "; echo {x}");
    awaitBegun(run);

    run.signal("TERM");

    assertThat(run.status()).isEqualTo(130);
    assertThat(study().count(Kind.WAITING)).isEqualTo(1);
    program.awaitSilence();
  }

  @Test
  void tryingEndsAtOnce() throws Exception {
    String command = "sh -c 'touch " + folder.resolve("begun") + "; " + FOREVER + "'";
    Started run = program.start("try", "--command", command);
    awaitBegun(run);

    run.signal("INT");

    assertThat(run.status()).as(run.said()).isEqualTo(130);
    assertThat(run.said()).isEmpty();
    program.awaitSilence();
  }
}

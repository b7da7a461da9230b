package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyView;
import org.parzen.testkit.SmallDisk;
import org.parzen.trial.TrialState.Kind;

/// Runs whose disk is full for a while.
class FullDiskRunTest {
  private static final String FULL = "because its disk is full; waiting until there is space.";
  private static final long SIZE = 8 << 20;

  @TempDir Path folder;
  private Path disk = Path.of("");
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void folders() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
    program = new Program(folder);
  }

  /// A run whose first trial ends when the disk is full.
  private Started runIntoFullDisk(SmallDisk small, String file) throws Exception {
    Path begun = folder.resolve("begun");
    Path gate = folder.resolve("gate");
    Started run =
        program.start(
            "optimize",
            "--storage",
            disk.resolve(file).toString(),
            "--command",
            "sh -c 'touch %s; while ! test -e %s; do sleep 0.02; done; echo {x}; echo said >&2'"
                .formatted(begun, gate),
            "--param",
            "x float 0..1",
            "--total",
            "5");
    Program.await(() -> Files.exists(begun) || !run.process().isAlive());
    small.fill(0);
    Files.createFile(gate);
    run.awaitSaid(FULL);
    return run;
  }

  private void assertWhole(String file) {
    try (StudyStore store = new FileLocation(disk.resolve(file)).openReadOnly()) {
      StudyView study = store.open("study");
      assertThat(study.size()).isEqualTo(5);
      assertThat(study.count(Kind.COMPLETE)).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.db", "s.log"})
  void aRunGoesOnOnceThereIsRoom(String file) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      Started run = runIntoFullDisk(small, file);
      small.free();
      assertThat(run.status()).as(run.said()).isZero();
      assertThat(run.said()).contains("can be written again").doesNotContain("failed");
      assertWhole(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.db", "s.log"})
  void aRunThatIsStoppedSaysWhatIsMissingAndItsTrialIsRedone(String file) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      Started run = runIntoFullDisk(small, file);
      run.signal("INT");
      run.awaitSaid("No new trials are begun");
      run.signal("INT");
      assertThat(run.status()).as(run.said()).isEqualTo(2);
      assertThat(run.said()).contains("the disk is full. Free some space. Not written: ");
      small.free();
      Started again =
          program.start("optimize", "--storage", disk.resolve(file).toString(), "--total", "5");
      assertThat(again.status()).as(again.said()).isZero();
      assertWhole(file);
    }
  }

  @Test
  void whatCanNotBeWrittenIsOneLine() throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      Path file = disk.resolve("s.db");
      String[] run = {
        "optimize", "--storage", file.toString(), "--command", "echo 1", "--total", "1"
      };
      assertThat(program.start(run).status()).isZero();
      small.fill(0);
      Started export =
          program.start(
              "export", "--storage", file.toString(), "--out", disk.resolve("out.csv").toString());
      assertThat(export.status()).as(export.said()).isEqualTo(1);
      assertThat(export.said().lines())
          .singleElement()
          .asString()
          .contains("out.csv can not be written");
      Started repair =
          program.start(
              "doctor", file.toString(), "--repair", disk.resolve("mended.db").toString());
      assertThat(repair.status()).as(repair.said()).isEqualTo(2);
      assertThat(repair.said()).contains("the disk is full. Free some space.");
      assertThat(disk.resolve("mended.db")).doesNotExist();
    }
  }
}

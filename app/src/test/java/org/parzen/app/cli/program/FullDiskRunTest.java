package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState.Kind;

/// Runs whose disk is full for a while. Only root can make one.
@EnabledOnOs(OS.LINUX)
class FullDiskRunTest {
  private static final String FULL = "because its disk is full; waiting until there is space.";

  @TempDir Path folder;
  private Path disk = Path.of("");
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    program = new Program(folder);
    assumeThat(done("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString())).isTrue();
  }

  @AfterEach
  void unmount() throws Exception {
    boolean _ = done("umount", disk.toString());
  }

  private static boolean done(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private Path filler() {
    return disk.resolve("filler");
  }

  private void fill() throws IOException {
    Files.createFile(filler());
    for (int size = 1 << 20; size > 0; size /= 2) {
      boolean fits = true;
      while (fits) {
        try {
          Files.write(filler(), new byte[size], StandardOpenOption.APPEND);
        } catch (IOException e) {
          fits = false;
        }
      }
    }
  }

  /// A run whose first trial ends when the disk is full.
  private Started runIntoFullDisk(String file) throws Exception {
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
    fill();
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
    Started run = runIntoFullDisk(file);
    Files.delete(filler());
    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.said()).contains("can be written again").doesNotContain("failed");
    assertWhole(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.db", "s.log"})
  void aRunThatIsStoppedSaysWhatIsMissingAndItsTrialIsRedone(String file) throws Exception {
    Started run = runIntoFullDisk(file);
    run.signal("INT");
    run.awaitSaid("No new trials are begun");
    run.signal("INT");
    assertThat(run.status()).as(run.said()).isEqualTo(2);
    assertThat(run.said()).contains("the disk is full. Free some space. Not written: ");
    Files.delete(filler());
    Started again =
        program.start("optimize", "--storage", disk.resolve(file).toString(), "--total", "5");
    assertThat(again.status()).as(again.said()).isZero();
    assertWhole(file);
  }

  @Test
  void whatCanNotBeWrittenIsOneLine() throws Exception {
    Path file = disk.resolve("s.db");
    String[] run = {
      "optimize", "--storage", file.toString(), "--command", "echo 1", "--total", "1"
    };
    assertThat(program.start(run).status()).isZero();
    fill();
    Started export =
        program.start(
            "export", "--storage", file.toString(), "--out", disk.resolve("out.csv").toString());
    assertThat(export.status()).as(export.said()).isEqualTo(1);
    assertThat(export.said().lines())
        .singleElement()
        .asString()
        .contains("out.csv can not be written");
    Started repair =
        program.start("doctor", file.toString(), "--repair", disk.resolve("mended.db").toString());
    assertThat(repair.status()).as(repair.said()).isEqualTo(2);
    assertThat(repair.said()).contains("the disk is full. Free some space.");
    assertThat(disk.resolve("mended.db")).doesNotExist();
  }
}

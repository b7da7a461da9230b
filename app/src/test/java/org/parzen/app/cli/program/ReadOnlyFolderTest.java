package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;

/// Where this process is an administrator's, the program runs without what an administrator may do
/// to the files of others.
@EnabledOnOs(OS.LINUX)
class ReadOnlyFolderTest {
  private static final List<String> ORDINARY =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

  @TempDir Path folder;
  private Path closed = Path.of("");

  @BeforeEach
  void close() throws IOException {
    closed = Files.createDirectory(folder.resolve("closed"));
    rights("r-xr-xr-x");
  }

  @AfterEach
  void open() throws IOException {
    rights("rwxr-xr-x");
  }

  private void rights(String text) throws IOException {
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString(text));
  }

  private Started start(String... args) throws Exception {
    boolean root = Files.isWritable(closed);
    if (root) {
      boolean able = new ProcessBuilder("setpriv", "--version").start().waitFor() == 0;
      assumeThat(able).isTrue();
    }
    return new Program(folder).start(root ? ORDINARY : List.of(), args);
  }

  @Test
  void aStudyThatCanNotBeMadeIsOneLine() throws Exception {
    Started run =
        start("optimize", "--storage", "closed/s.db", "--command", "echo 1", "--n-trials", "1");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.said().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(closed.toString(), "read-only")
        .doesNotContain("Exception", "SQLITE");
    assertThat(closed).isEmptyDirectory();
  }

  @Test
  void aStudyThatIsThereCanBeLookedAt() throws Exception {
    rights("rwxr-xr-x");
    Program program = new Program(folder);
    assertThat(
            program
                .start("create-study", "--storage", "closed/s.db", "--study-name", "one")
                .status())
        .isZero();
    rights("r-xr-xr-x");

    Started run = start("study-names", "--storage", "closed/s.db");

    assertThat(run.status()).isZero();
    assertThat(run.printed()).isEqualTo("one\n");
  }
}

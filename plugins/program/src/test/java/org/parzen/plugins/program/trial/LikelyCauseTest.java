package org.parzen.plugins.program.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.program.process.LineListener;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessSpec;

/// Programs that really fail, and what is said of them.
@EnabledOnOs(OS.LINUX)
class LikelyCauseTest {

  @TempDir Path folder;

  private ProcessResult run(String... command) {
    return ProcessGuard.run(
        new ProcessSpec(
            List.of(command), folder, Map.of(), folder.resolve("outputs"), Optional.empty()),
        LineListener.none());
  }

  private String cause(String... command) {
    return LikelyCause.of(run(command)).orElse("");
  }

  private String shell(String script) {
    return cause("sh", "-c", script);
  }

  private void executable(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aSharedLibraryThatIsMissingIsNamed() throws IOException {
    byte[] program = Files.readAllBytes(Path.of("/usr/bin/setsid"));
    String bytes = new String(program, StandardCharsets.ISO_8859_1);
    executable(
        "moved", bytes.replace("libc.so.6", "libq.so.6").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("./moved").exitCode()).isEqualTo(127);
    assertThat(cause("./moved")).contains("libq.so.6", "is missing", "LD_LIBRARY_PATH");
  }

  @Test
  void anInterpreterThatIsMissingIsSaid() throws IOException {
    executable("script", "#!/no/such/python\n".getBytes(StandardCharsets.UTF_8));
    assertThat(cause("./script")).contains("interpreter", "first line");
    executable("script", "#!/usr/bin/env no-such-python\n".getBytes(StandardCharsets.UTF_8));
    assertThat(cause("./script")).contains("no-such-python", "was not found");
  }

  @Test
  void whatAShellDoesNotFindOrMayNotRunIsNamed() throws IOException {
    Files.writeString(folder.resolve("plain"), "echo 1");
    assertThat(shell("no-such-tool --x")).contains("no-such-tool", "was not found");
    assertThat(shell("./plain")).contains("./plain", "no right", "chmod");
    assertThat(shell("exit 127")).contains("was not found");
    assertThat(shell("exit 126")).contains("chmod +x");
  }

  @ParameterizedTest
  @CsvSource({
    "SEGV, segmentation fault",
    "KILL, memory ran out",
    "ABRT, abort",
    "FPE, divided by zero",
    "ILL, processor",
    "TERM, from outside"
  })
  void aSignalIsExplained(String signal, String words) {
    assertThat(shell("kill -" + signal + " $$")).contains(words);
  }

  @Test
  void filesArgumentsAndDisksAreNamed() {
    assertThat(shell("cat no-such-file")).contains("no-such-file", "was not found");
    assertThat(shell("grep --no-such-option x")).contains("unrecognized option", "no-such-option");
    assertThat(shell("cat /etc/passwd >/dev/full")).contains("disk is full");
  }

  @Test
  void pythonsLastWordIsQuoted() {
    boolean there = Files.isExecutable(Path.of("/usr/bin/python3"));
    assertThat(there || System.getenv("CI") == null).as("python3 is installed").isTrue();
    assumeTrue(there, "python3 is missing: install it to test what is said of its failures");
    assertThat(cause("/usr/bin/python3", "-c", "import no_such_module"))
        .contains("module no_such_module", "install");
    assertThat(cause("/usr/bin/python3", "-c", "raise ValueError('depth must be even')"))
        .contains("ValueError: depth must be even");
    assertThat(cause("/usr/bin/python3", "-c", "open('/no/such')")).contains("/no/such");
    assertThat(cause("/usr/bin/python3", "-c", "x = 'a' * (1 << 62)")).contains("memory ran out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Error in library(xgb) : there is no package called ‘xgb’ | R does not find the package xgb",
        "Error: Unable to access jarfile tool.jar | tool.jar was not found",
        "Error: Could not find or load main class org.x.Main | class org.x.Main",
        "Exception in thread \"main\" java.lang.IllegalStateException: no data | IllegalStateException: no data",
        "terminate called after throwing an instance of 'std::bad_alloc' | memory ran out",
        "./x: /lib/libc.so.6: version `GLIBC_2.99' not found (required by ./x) | GLIBC_2.99",
        "run.sh: line 3: foo: command not found | the program foo"
      })
  void theWordsOfOtherProgramsAreKnown(String line, String words) {
    assertThat(LikelyCause.inWords("begin\n" + line + "\nend\n").orElse("")).contains(words);
  }

  @Test
  void whereNothingTellsNothingIsSaid() {
    assertThat(shell("echo 3 trials, nothing found; exit 3")).isEmpty();
  }
}

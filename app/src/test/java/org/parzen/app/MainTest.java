package org.parzen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.text.Version;

class MainTest {
  @TempDir Path folder;

  @Test
  void nothingOrOpenWithAFileMeansTheWindow() {
    assertThat(Main.opensWindow()).isTrue();
    assertThat(Main.opensWindow("open", "study.db")).isTrue();
  }

  @Test
  void everythingElseIsTheCommandLine() {
    assertThat(Main.opensWindow("open")).isFalse();
    assertThat(Main.opensWindow("open", "--help")).isFalse();
    assertThat(Main.opensWindow("--version")).isFalse();
  }

  @Test
  void theVersionIsPrintedOnStandardOutputWithoutLoadingTheToolkit() throws Exception {
    Outcome outcome = parzen(List.of("-Xlog:class+load:file=" + loaded()), "--version");
    assertThat(outcome.output()).isEqualTo("parzen " + Version.current() + "\n");
    assertThat(outcome.status()).isZero();
    assertThat(Files.readString(loaded()))
        .contains("org.parzen.app.Main ")
        .doesNotContain(" javafx.", " com.sun.javafx.");
  }

  @Test
  void aMistakeIsOneLineThatNamesItAndStatusOne() throws Exception {
    Outcome outcome = parzen(List.of(), "no-such-command");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors().lines()).singleElement().asString().contains("no-such-command");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void aWindowThatCannotOpenIsOneLineThatNamesWhatWorksWithout() throws Exception {
    Outcome outcome = parzen(List.of("-Dos.name=Linux"));
    assertThat(outcome.errors().lines())
        .singleElement()
        .asString()
        .contains("DISPLAY", "parzen --help");
    assertThat(outcome.status()).isEqualTo(2);
  }

  private Path loaded() {
    return folder.resolve("loaded.txt");
  }

  private Outcome parzen(List<String> machineArguments, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machineArguments);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().remove("DISPLAY");
    return Outcome.of(builder.start(), output, errors);
  }

  private record Outcome(int status, String output, String errors) {
    static Outcome of(Process process, Path output, Path errors)
        throws IOException, InterruptedException {
      int status = process.waitFor();
      return new Outcome(status, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
    }
  }
}

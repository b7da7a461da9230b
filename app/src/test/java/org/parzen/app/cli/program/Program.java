package org.parzen.app.cli.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parzen.app.Main;
import org.parzen.plugins.command.PosixQuoting;

/// The program, started as often as wanted in one folder, with a mark in its environment by which
/// all that it starts is found again.
final class Program {
  private static final String VARIABLE = "PARZEN_TESTED";
  private static final long PATIENCE_SECONDS = 120;

  private final String mark = UUID.randomUUID().toString();
  private final Path folder;

  Program(Path folder) {
    this.folder = folder;
  }

  /// One start of the program.
  record Started(Process process, Path output, Path errors) {
    String said() {
      return text(errors);
    }

    String printed() {
      return text(output);
    }

    private static String text(Path file) {
      try {
        return Files.readString(file, UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void awaitSaid(String text) {
      await(() -> said().contains(text) || !process.isAlive());
      assertThat(said()).contains(text);
    }

    /// Sends a signal by its name, as a terminal or a person does.
    void signal(String name) throws Exception {
      String pid = Long.toString(process.pid());
      assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
    }

    int status() throws InterruptedException {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail("The program did not end: " + said());
      }
      return process.exitValue();
    }
  }

  /// Starts the program.
  ///
  /// @param before a command that starts what follows it, in another way than usual
  Started start(List<String> before, String... args) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(java());
    command.addAll(List.of(args));
    return run(command);
  }

  /// Starts a program of the tests, with a screen that nobody sees.
  Started java(Class<?> main, String... args) throws IOException {
    List<String> command = new ArrayList<>(java(main));
    command.addAll(
        1,
        List.of(
            "-Djava.awt.headless=true",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1600x1200-32",
            "-Dprism.order=sw"));
    command.addAll(List.of(args));
    return run(command);
  }

  /// Starts another program.
  Started other(String... command) throws IOException {
    return run(List.of(command));
  }

  /// Runs lines of a shell in which `parzen` is the program.
  Started shell(String script) throws IOException {
    String line = "parzen() { " + PosixQuoting.join(java()) + " \"$@\"; }\n";
    return run(List.of("sh", "-e", "-c", line + script));
  }

  private static List<String> java() {
    return java(Main.class);
  }

  private static List<String> java(Class<?> main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }

  private Started run(List<String> command) throws IOException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().put(VARIABLE, mark);
    return new Started(builder.start(), output, errors);
  }

  /// Starts the program so that signals reach it, also where this process ignores them.
  Started start(String... args) throws IOException {
    return start(List.of("env", "--default-signal=INT", "--default-signal=TERM"), args);
  }

  /// Waits until nothing that was started lives any more.
  void awaitSilence() {
    await(() -> survivors().isEmpty());
    assertThat(survivors()).isEmpty();
  }

  private List<String> survivors() {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (read(process.resolve("environ")).contains(VARIABLE + "=" + mark)) {
          found.add(process.getFileName() + " " + read(process.resolve("cmdline")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  static void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()
        && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

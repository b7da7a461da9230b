package org.parzen.plugins.program.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.plugins.program.limit.Limits;

/// Programs of a case, marked in their environment, so that survivors can be counted.
final class Processes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final String mark = "PARZEN_CASE=" + UUID.randomUUID();
  private final Path folder;

  Processes(Path folder) {
    this.folder = folder;
  }

  ProcessSpec spec(Optional<Duration> limit, String... command) {
    String[] variable = mark.split("=", 2);
    return new ProcessSpec(
        List.of(command), folder, Map.of(variable[0], variable[1]), folder.resolve("out"), limit);
  }

  /// With limits, and with measures that are wanted beside them.
  ProcessSpec limited(Limits limits, Set<Measure> measures, String script) {
    String[] variable = mark.split("=", 2);
    return new ProcessSpec(
        List.of("sh", "-c", script),
        folder,
        Map.of(variable[0], variable[1]),
        folder.resolve("out"),
        limits,
        measures);
  }

  ProcessSpec shell(String script) {
    return spec(Optional.empty(), "sh", "-c", script);
  }

  Set<Long> survivors() {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+") && isMarked(process))
          .map(process -> Long.valueOf(process.getFileName().toString()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The environment of a process that has ended is empty.
  private boolean isMarked(Path process) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  /// Waits until as many marked programs live; what lives in the end.
  int await(int count) throws InterruptedException {
    long start = System.nanoTime();
    while (survivors().size() != count && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.onSpinWait();
      Thread.sleep(5);
    }
    return survivors().size();
  }

  /// Whether the process lives whose number a file says.
  boolean lives(String file) throws IOException {
    String pid = Files.readString(folder.resolve(file)).strip();
    try {
      String stat = Files.readString(Path.of("/proc", pid, "stat"));
      return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return false;
    }
  }

  /// Waits for the end of the process whose number a file says; whether it ended.
  boolean awaitEnd(String file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (lives(file) && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.sleep(5);
    }
    return !lives(file);
  }

  /// A JVM of its own, with the class path of the tests.
  static Process java(Class<?> main, List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}

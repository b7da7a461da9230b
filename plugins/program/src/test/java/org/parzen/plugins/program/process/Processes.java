package org.parzen.plugins.program.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

  ProcessSpec shell(String script) {
    return spec(Optional.empty(), "sh", "-c", script);
  }

  Set<Long> survivors() {
    return LinuxProcesses.find(Set.of(), List.of(mark));
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
}

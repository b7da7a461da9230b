package org.parzen.plugins.program.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A Parzen of its own with little memory, which runs a program that prints without end.
final class FloodMain {
  private FloodMain() {}

  /// Arguments: a folder and a script. Says how the program ended and how many characters its lines
  /// had.
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    ProcessSpec spec =
        new ProcessSpec(
            List.of("sh", "-c", arguments[1]),
            folder,
            Map.of(),
            folder.resolve("out"),
            Optional.empty());
    AtomicLong characters = new AtomicLong();
    ProcessResult result =
        ProcessGuard.run(
            spec,
            line -> {
              characters.addAndGet(line.text().length());
              return LineListener.Verdict.GO_ON;
            });
    System.out.printf(
        "%s %d %d%n", result.ending().word(), characters.get(), result.stdout().length());
  }
}

package org.parzen.plugins.program.protocol;

import java.time.Duration;

/// Programs that a case left behind, found by a word in their command lines.
final class Processes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Processes() {}

  /// Waits until so many live; how many do in the end.
  static long await(String word, int count) throws InterruptedException {
    long start = System.nanoTime();
    while (living(word) != count && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.sleep(5);
    }
    return living(word);
  }

  private static long living(String word) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(word))
        .count();
  }
}

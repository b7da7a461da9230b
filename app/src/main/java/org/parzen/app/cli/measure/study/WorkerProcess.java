package org.parzen.app.cli.measure.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parzen.app.cli.measure.OwnProgram;
import org.parzen.app.cli.talk.Messages;

/// A `parzen worker` that waits for a study, works on it, and ends with it.
///
/// @param waits what it says when it waits
/// @param said the file with all that it says
record WorkerProcess(Process process, String waits, Path said) implements AutoCloseable {

  /// How long a worker waits: more than it takes to start the others.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final long LOOK_AGAIN = 20;

  /// @param storage where the study will be; handed over where other users do not see it
  /// @param folder for what it says
  static WorkerProcess start(String storage, String study, int lanes, Path folder)
      throws IOException {
    Path said = Files.createTempFile(folder, "worker", ".txt");
    ProcessBuilder program =
        OwnProgram.with(
                List.of(
                    "worker",
                    "-v",
                    "--study-name",
                    study,
                    "--wait",
                    PATIENCE.toSeconds() + "s",
                    "--lanes",
                    Integer.toString(lanes)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile());
    program.environment().put("OPTUNA_STORAGE", storage);
    return new WorkerProcess(program.start(), Messages.get("worker.waits", study), said);
  }

  /// Waits until it only waits for its study.
  ///
  /// @throws IllegalStateException with all that it said, where it ended, or never came so far
  void awaitReady() throws InterruptedException {
    long begin = System.nanoTime();
    while (!text().contains(waits)) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException(Messages.get("bench.study.worker.absent", text()));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
    }
  }

  /// @throws IllegalStateException with all that it said, where it failed
  void awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(Messages.get("bench.study.worker.failed", status, text()));
    }
  }

  private String text() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks it to stop, which ends the programs of its trials, too; harder where that takes long.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

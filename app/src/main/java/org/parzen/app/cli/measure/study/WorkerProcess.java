package org.parzen.app.cli.measure.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.parzen.app.cli.measure.OwnProgram;
import org.parzen.app.cli.talk.Messages;

/// A `parzen worker` that waits for a study, works on it, and ends with it.
final class WorkerProcess implements AutoCloseable {

  /// More than it takes to start the others and to measure before.
  private static final String PATIENCE = "10m";

  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);

  /// Written by the listener only, and read when that has ended.
  private final StringBuilder said = new StringBuilder();

  private final Thread listener;

  private WorkerProcess(Process process, String waits) {
    this.process = process;
    this.listener = Thread.ofVirtual().start(() -> listen(waits));
  }

  /// @param storage where the study will be; handed over where other users do not see it
  static WorkerProcess start(String storage, String study, int lanes) throws IOException {
    ProcessBuilder program =
        OwnProgram.with(
                List.of(
                    "worker",
                    "-v",
                    "--study-name",
                    study,
                    "--wait",
                    PATIENCE,
                    "--lanes",
                    Integer.toString(lanes)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("OPTUNA_STORAGE", storage);
    return new WorkerProcess(program.start(), Messages.get("worker.waits", study));
  }

  private void listen(String waits) {
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        if (line.contains(waits)) {
          ready.countDown();
        }
        said.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.countDown();
    }
  }

  /// Waits until it only waits for its study, or has ended.
  void awaitReady() throws InterruptedException {
    ready.await();
  }

  /// @throws IllegalStateException with all that it said, where it failed
  void awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    listener.join();
    if (status != 0) {
      throw new IllegalStateException(Messages.get("bench.study.worker.failed", status, said));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

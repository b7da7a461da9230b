package org.parzen.plugins.program.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parzen.plugins.program.process.GuardedProgram;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.run.RunListener;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// A program that is started once for a run and gets a line of JSON for each trial that ends, on
/// its standard input. Lines wait in a queue, so that a slow program never slows the run. Safe for
/// use by several threads.
public final class TrialFeed implements RunListener, AutoCloseable {
  /// How long the program may take, once it was told everything, to end by itself.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /// How long the outputs may take to end after the program.
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final GuardedProgram program;
  private final Listener listener;
  private final Duration patience;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final CountDownLatch exited = new CountDownLatch(1);
  private final List<Thread> readers;
  private volatile boolean over;
  private volatile boolean deaf;

  /// What a feed says, from threads of its own.
  ///
  /// @param output a line that the program wrote, to either of its outputs
  /// @param ended once, where the program ends before the run does: its exit code
  public record Listener(Consumer<String> output, Consumer<Integer> ended) {}

  private TrialFeed(GuardedProgram program, Listener listener, Duration patience) {
    this.program = program;
    this.listener = listener;
    this.patience = patience;
    this.readers =
        List.of(
            thread("feed-output", () -> pass(program.output())),
            thread("feed-errors", () -> pass(program.errors())));
  }

  /// Starts the program.
  ///
  /// @param command the program and its arguments, each passed on as it is, without a shell
  /// @param folder where the program works; a program named with a slash is looked for from here
  /// @throws org.parzen.plugins.program.process.ProgramException where it can not be started
  public static TrialFeed start(List<String> command, Path folder, Listener listener) {
    return start(command, folder, listener, PATIENCE);
  }

  static TrialFeed start(List<String> command, Path folder, Listener listener, Duration patience) {
    TrialFeed feed =
        new TrialFeed(ProcessGuard.start(command, folder, Map.of()), listener, patience);
    feed.program.onExit(feed::exited);
    feed.readers.forEach(Thread::start);
    thread("feed-lines", feed::write).start();
    return feed;
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }

  @Override
  public void ended(FrozenTrial trial, StudyView view) {
    if (!deaf) {
      lines.add(Optional.of(TrialLine.of(trial)));
    }
  }

  private void write() {
    try (OutputStream input = program.input()) {
      Optional<String> line = lines.take();
      while (line.isPresent()) {
        input.write((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
        if (lines.isEmpty()) {
          input.flush();
        }
        line = lines.take();
      }
    } catch (IOException gone) {
      deaf = true; // It has closed its input, or has ended, which is told elsewhere.
      lines.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(InputStream output) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      reader.lines().forEach(listener.output());
    } catch (IOException | UncheckedIOException closed) {
      // The program has ended.
    }
  }

  private void exited() {
    exited.countDown();
    if (!over) {
      listener.ended().accept(program.exitCode().orElse(0));
    }
  }

  /// Closes the program's standard input after what still waits in the queue, gives it five seconds
  /// to end, and ends it then.
  @Override
  public void close() {
    over = true;
    lines.add(Optional.empty());
    try {
      boolean _ = exited.await(patience.toNanos(), TimeUnit.NANOSECONDS);
      program.end();
      for (Thread reader : readers) {
        reader.join(LAST_WORDS);
      }
    } catch (InterruptedException e) {
      program.end();
      Thread.currentThread().interrupt();
    }
  }
}

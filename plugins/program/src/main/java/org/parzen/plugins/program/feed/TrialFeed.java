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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
  /// How long the outputs may take to end after the program.
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final GuardedProgram program;
  private final Listener listener;
  private final Patience patience;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final CountDownLatch exited = new CountDownLatch(1);
  private final List<Thread> readers;
  private final Thread writer;
  private final AtomicInteger trials = new AtomicInteger();
  private final AtomicInteger handedOn = new AtomicInteger();
  private final AtomicInteger printed = new AtomicInteger();
  private final AtomicReference<First> first = new AtomicReference<>(First.NEITHER);
  private volatile boolean deaf;

  /// What ended first. It is decided once, because it decides what is said.
  private enum First {
    NEITHER,
    PROGRAM,
    RUN
  }

  /// What a feed says, from threads of its own.
  ///
  /// @param output a line that the program wrote, to either of its outputs
  /// @param ended once, where the program ends before the run does: its exit code
  /// @param missed at most once, at the end: how many trials the program, which went on to the end
  ///   of the run, was not told of
  /// @param stopped once, where the program did not end by itself after the run: how many trials it
  ///   was not told of
  public record Listener(
      Consumer<String> output,
      Consumer<Integer> ended,
      Consumer<Integer> missed,
      Consumer<Integer> stopped) {}

  private TrialFeed(GuardedProgram program, Listener listener, Patience patience) {
    this.program = program;
    this.listener = listener;
    this.patience = patience;
    this.readers =
        List.of(
            thread("feed-output", () -> pass(program.output())),
            thread("feed-errors", () -> pass(program.errors())));
    this.writer = thread("feed-lines", this::write);
  }

  /// Starts the program.
  ///
  /// @param command the program and its arguments, each passed on as it is, without a shell
  /// @param folder where the program works; a program named with a slash is looked for from here
  /// @throws org.parzen.plugins.program.process.ProgramException where it can not be started
  public static TrialFeed start(List<String> command, Path folder, Listener listener) {
    return start(command, folder, listener, Patience.USUAL);
  }

  static TrialFeed start(List<String> command, Path folder, Listener listener, Patience patience) {
    TrialFeed feed =
        new TrialFeed(ProcessGuard.start(command, folder, Map.of()), listener, patience);
    feed.program.onExit(feed::exited);
    feed.readers.forEach(Thread::start);
    feed.writer.start();
    return feed;
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }

  @Override
  public void ended(FrozenTrial trial, StudyView view) {
    int _ = trials.incrementAndGet();
    if (!deaf) {
      lines.add(Optional.of(TrialLine.of(trial)));
    }
  }

  private void write() {
    try (OutputStream input = program.input()) {
      Optional<String> line = lines.take();
      while (line.isPresent()) {
        input.write((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        int _ = handedOn.incrementAndGet();
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
      reader
          .lines()
          .forEach(
              line -> {
                int _ = printed.incrementAndGet();
                listener.output().accept(line);
              });
    } catch (IOException | UncheckedIOException closed) {
      // The program has ended.
    }
  }

  private void exited() {
    try {
      if (first.compareAndSet(First.NEITHER, First.PROGRAM)) {
        listener.ended().accept(program.exitCode().orElse(0));
      }
    } finally {
      exited.countDown();
    }
  }

  /// Closes the program's standard input after what still waits in the queue, and lets it end by
  /// itself as long as it takes lines or prints some; after five seconds without either, or five
  /// minutes without taking one, it is ended. Says what it was not told of.
  @Override
  public void close() {
    boolean runWasFirst = first.compareAndSet(First.NEITHER, First.RUN);
    lines.add(Optional.empty());
    try {
      boolean byItself = endsByItself();
      program.end();
      writer.join(LAST_WORDS);
      for (Thread reader : readers) {
        reader.join(LAST_WORDS);
      }
      int missed = trials.get() - handedOn.get();
      if (!byItself) {
        listener.stopped().accept(missed);
      } else if (missed > 0 && runWasFirst) {
        listener.missed().accept(missed);
      }
    } catch (InterruptedException e) {
      program.end();
      Thread.currentThread().interrupt();
    }
  }

  private boolean endsByItself() throws InterruptedException {
    long lastTaken = System.nanoTime();
    while (true) {
      int taken = handedOn.get();
      int said = printed.get();
      if (exited.await(patience.silent().toNanos(), TimeUnit.NANOSECONDS)) {
        return true;
      }
      long now = System.nanoTime();
      if (handedOn.get() > taken) {
        lastTaken = now;
      } else if (printed.get() == said || now - lastTaken >= patience.printing().toNanos()) {
        return false;
      }
    }
  }
}

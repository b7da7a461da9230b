package org.parzen.plugins.program.process;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.plugins.program.process.LineListener.Verdict;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// One program that runs, seen from the thread that waits for it. Not for several threads.
final class GuardedProcess {
  /// How long outputs may stay open after the program has ended: then others hold them.
  private static final Duration LINGER = Duration.ofMillis(200);

  /// A surviving daemon that never stops writing must not hold the trial.
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);

  private final Process process;
  private final ProcessTree tree;
  private final OutputLog log;
  private final LimitWatch watch;
  private final Optional<ClockShell> clock;
  private final long start;
  private final GuardEvents events = new GuardEvents();
  private final Set<Source> open = EnumSet.allOf(Source.class);
  private volatile long end;
  private boolean exited;

  /// @param clock the shell between Parzen and the program, where there is one
  GuardedProcess(
      Process process,
      ProcessTree tree,
      OutputLog log,
      LimitWatch watch,
      Optional<ClockShell> clock,
      long start) {
    this.process = process;
    this.tree = tree;
    this.log = log;
    this.watch = watch;
    this.clock = clock;
    this.start = start;
  }

  /// Waits for the end of the program, or brings it about.
  ProcessResult await(LineListener listener) throws IOException {
    new OutputReader(process.getInputStream(), Source.STDOUT, events).start();
    new OutputReader(process.getErrorStream(), Source.STDERR, events).start();
    var _ = process.onExit().thenRun(this::exited);
    boolean done = false;
    try {
      Ending ending = follow(listener);
      done = ending == Ending.EXITED;
      if (!done) {
        endTree();
      }
      done = true;
      return result(ending);
    } finally {
      if (!done) {
        ProcessTree.end(List.of(tree), ProcessGuard.GRACE);
      }
      events.close();
    }
  }

  private ProcessResult result(Ending ending) throws IOException {
    Optional<Duration> waited = clock.isPresent() ? clock.get().read() : Optional.empty();
    String words =
        watch
            .check()
            .or(watch::outputBreach)
            .filter(breach -> breach.ending() == ending)
            .map(Breach::words)
            .orElse("");
    return log.result(process.exitValue(), ending, Duration.ofNanos(end - start))
        .with(watch.usage(waited, end), words);
  }

  private void exited() {
    end = System.nanoTime();
    events.add(new GuardEvent.Exited());
  }

  private Ending follow(LineListener listener) throws IOException {
    try {
      while (!exited) {
        Optional<Breach> breach = watch.check();
        if (breach.isPresent() && process.isAlive()) {
          return breach.get().ending();
        }
        long pause = breach.isPresent() ? LINGER.toNanos() : watch.pause();
        Optional<GuardEvent> event = events.next(pause);
        if (event.isPresent() && handle(event.get(), listener) == Verdict.PRUNE) {
          return Ending.PRUNED;
        }
      }
      return collectRest(listener);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.STOPPED;
    }
  }

  /// Handles what is still in the pipes of a program that has exited, and ends those who hold them
  /// open. The program may have gone over its limit of output by then, or the listener may prune it
  /// by its last lines.
  private Ending collectRest(LineListener listener) throws IOException, InterruptedException {
    watch.look();
    ProcessGuard.endGroup(tree);
    boolean pruned = !drain(listener);
    if (!pruned && !open.isEmpty()) {
      ProcessTree.end(List.of(tree), ProcessGuard.GRACE);
      pruned = !drain(listener);
    }
    if (pruned) {
      return Ending.PRUNED;
    }
    return watch.outputBreach().map(Breach::ending).orElse(Ending.EXITED);
  }

  /// Handles events until both outputs end or fall silent; false where the listener prunes.
  private boolean drain(LineListener listener) throws IOException, InterruptedException {
    long from = System.nanoTime();
    while ((!exited || !open.isEmpty()) && System.nanoTime() - from < LONGEST_DRAIN.toNanos()) {
      Optional<GuardEvent> event = events.next(LINGER.toNanos());
      if (event.isEmpty()) {
        return true;
      }
      if (handle(event.get(), listener) == Verdict.PRUNE) {
        return false;
      }
    }
    return true;
  }

  /// Ends the tree and keeps what it still had to say; its lines count no more.
  private void endTree() throws IOException {
    ProcessTree.end(List.of(tree), ProcessGuard.GRACE);
    boolean interrupted = Thread.interrupted();
    boolean drained = false;
    while (!exited || !drained) {
      try {
        drained = drain(LineListener.none());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Verdict handle(GuardEvent event, LineListener listener) throws IOException {
    return switch (event) {
      case GuardEvent.Chunk chunk -> {
        Source source = chunk.source();
        log.keep(source, chunk.bytes());
        Verdict verdict = show(source, log.lines(source).add(chunk.bytes()), listener);
        watch.printed(chunk.bytes().length);
        yield verdict;
      }
      case GuardEvent.EndOfOutput(Source source) -> {
        open.remove(source);
        yield show(source, log.lines(source).finish(), listener);
      }
      case GuardEvent.Exited _ -> {
        exited = true;
        yield Verdict.GO_ON;
      }
    };
  }

  private static Verdict show(Source source, List<String> lines, LineListener listener) {
    for (String line : lines) {
      if (listener.line(new OutputLine(source, line)) == Verdict.PRUNE) {
        return Verdict.PRUNE;
      }
    }
    return Verdict.GO_ON;
  }
}

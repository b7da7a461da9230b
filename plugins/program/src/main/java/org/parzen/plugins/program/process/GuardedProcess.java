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
  private final long start;
  private final GuardEvents events = new GuardEvents();
  private final Set<Source> open = EnumSet.allOf(Source.class);
  private volatile long end;
  private boolean exited;

  GuardedProcess(Process process, ProcessTree tree, OutputLog log, long start) {
    this.process = process;
    this.tree = tree;
    this.log = log;
    this.start = start;
  }

  /// Waits for the end of the program, or brings it about.
  ProcessResult await(Optional<Duration> limit, LineListener listener) throws IOException {
    new OutputReader(process.getInputStream(), Source.STDOUT, events).start();
    new OutputReader(process.getErrorStream(), Source.STDERR, events).start();
    var _ = process.onExit().thenRun(this::exited);
    boolean done = false;
    try {
      Ending ending = follow(limit, listener);
      done = ending == Ending.EXITED;
      if (!done) {
        endTree();
      }
      done = true;
      return log.result(process.exitValue(), ending, Duration.ofNanos(end - start));
    } finally {
      if (!done) {
        ProcessTree.end(List.of(tree), ProcessGuard.GRACE);
      }
      events.close();
    }
  }

  private void exited() {
    end = System.nanoTime();
    events.add(new GuardEvent.Exited());
  }

  private Ending follow(Optional<Duration> limit, LineListener listener) throws IOException {
    long most = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    try {
      while (!exited) {
        long left = most - (System.nanoTime() - start);
        if (left <= 0 && process.isAlive()) {
          return Ending.TIMED_OUT;
        }
        Optional<GuardEvent> event = events.next(left > 0 ? left : LINGER.toNanos());
        if (event.isPresent() && handle(event.get(), listener) == Verdict.PRUNE) {
          return Ending.PRUNED;
        }
      }
      return collectRest(listener) ? Ending.EXITED : Ending.PRUNED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.STOPPED;
    }
  }

  /// Handles what is still in the pipes of a program that has exited, and ends those who hold them
  /// open. False where the listener has pruned the program by its last lines.
  private boolean collectRest(LineListener listener) throws IOException, InterruptedException {
    ProcessGuard.endGroup(tree);
    if (!drain(listener)) {
      return false;
    }
    if (!open.isEmpty()) {
      ProcessTree.end(List.of(tree), ProcessGuard.GRACE);
      return drain(listener);
    }
    return true;
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
        yield show(source, log.lines(source).add(chunk.bytes()), listener);
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

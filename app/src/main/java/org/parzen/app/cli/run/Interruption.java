package org.parzen.app.cli.run;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.RunHandle;

/// What Ctrl-C does to a run: once, no new trials; twice, those that run are ended and wait to be
/// redone; three times, the program ends at once. A request to terminate counts as twice.
final class Interruption implements AutoCloseable {
  /// The exit status of a program that was interrupted.
  static final int STATUS = 130;

  private static final System.Logger LOG = System.getLogger(Interruption.class.getName());

  /// How long ending the trials that run may take.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CommandContext context;
  private final RunHandle run;
  private final Signals signals;
  private final AtomicInteger count = new AtomicInteger();
  private volatile long stopped;
  private volatile boolean stopping;

  Interruption(CommandContext context, RunHandle run) {
    this.context = context;
    this.run = run;
    this.signals = Signals.on(Map.of("INT", this::interrupt, "TERM", this::terminate));
  }

  /// What happens is said first: the run may take a while to let go of what it waits for.
  ///
  /// Each in a thread of its own: the run may be busy, and the next Ctrl-C must be heard meanwhile.
  private void interrupt() {
    int now = count.incrementAndGet();
    if (now == 1) {
      LOG.log(Level.WARNING, Messages.get("interrupt.once"));
      run.finish();
    } else if (now == 2) {
      stop();
    } else {
      context.leave().accept(STATUS);
    }
  }

  private void terminate() {
    if (count.getAndUpdate(before -> Math.max(2, before)) < 2) {
      stop();
    }
  }

  private void stop() {
    stopped = System.nanoTime();
    stopping = true;
    LOG.log(Level.WARNING, Messages.get("interrupt.twice"));
    run.stopNow();
  }

  boolean happened() {
    return count.get() > 0;
  }

  /// Whether trials that were to be ended did not end in time: the next run redoes them.
  boolean isOverdue() {
    return stopping && System.nanoTime() - stopped > PATIENCE.toNanos();
  }

  @Override
  public void close() {
    signals.close();
  }
}

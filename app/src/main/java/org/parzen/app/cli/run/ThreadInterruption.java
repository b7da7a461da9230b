package org.parzen.app.cli.run;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.parzen.app.cli.options.CommandContext;

/// While open, Ctrl-C ends what the thread that opened it waits for; a second time, the program at
/// once.
public final class ThreadInterruption implements AutoCloseable {
  private final Signals signals;

  private ThreadInterruption(Signals signals) {
    this.signals = signals;
  }

  public static ThreadInterruption of(CommandContext context) {
    Thread waiting = Thread.currentThread();
    AtomicInteger count = new AtomicInteger();
    Runnable interrupt =
        () -> {
          waiting.interrupt();
          if (count.incrementAndGet() > 1) {
            context.leave().accept(Interruption.STATUS);
          }
        };
    return new ThreadInterruption(Signals.on(Map.of("INT", interrupt, "TERM", interrupt)));
  }

  @Override
  public void close() {
    signals.close();
  }
}

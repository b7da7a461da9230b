package org.parzen.app.gui.context;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The window's own threads, all of them daemons with a name; what they throw reaches one place.
public final class AppExecutors implements AutoCloseable {

  private final Consumer<Throwable> unexpected;
  private final ExecutorService work;
  private final ExecutorService charts;
  private final ScheduledExecutorService ticks;

  /// @param unexpected takes what nobody else caught, from any thread
  public AppExecutors(Consumer<Throwable> unexpected) {
    this.unexpected = unexpected;
    work = Executors.newCachedThreadPool(threads("work"));
    charts = Executors.newFixedThreadPool(2, threads("charts"));
    ticks = Executors.newSingleThreadScheduledExecutor(threads("ticks"));
  }

  private ThreadFactory threads(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((_, failure) -> unexpected.accept(failure));
      return thread;
    };
  }

  /// For what a person waits for: files, programs.
  public Executor work() {
    return work;
  }

  /// For computing and painting charts and tables.
  public Executor charts() {
    return charts;
  }

  /// Runs a task again and again, so long after its last end. One that throws is reported and goes
  /// on.
  public ScheduledFuture<?> every(long millis, Runnable task) {
    return ticks.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (RuntimeException failure) {
            unexpected.accept(failure);
          }
        },
        0,
        millis,
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    charts.shutdownNow();
    work.shutdownNow();
  }
}

package org.parzen.app.gui.feed;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// Brings what changes to the screen: looks for it at most four times a second, away from the
/// screen's thread, and hands over the latest only. Whatever produces the changes never waits.
///
/// @param <S> an immutable picture of a moment
public final class StudyFeed<S> implements AutoCloseable {

  /// Between two looks.
  public static final long MILLIS = 250;

  private final Source<S> source;
  private final Executor fx;
  private final Consumer<? super S> sink;
  private final AtomicReference<Optional<S>> pending = new AtomicReference<>(Optional.empty());
  private final Future<?> ticking;
  private volatile boolean closed;

  /// @param every runs a task again and again
  /// @param sink takes pictures on `fx`
  public StudyFeed(
      Source<S> source,
      Function<Runnable, Future<?>> every,
      Executor fx,
      Consumer<? super S> sink) {
    this.source = source;
    this.fx = fx;
    this.sink = sink;
    this.ticking = every.apply(this::look);
  }

  private void look() {
    Optional<S> latest = source.poll();
    if (latest.isPresent() && pending.getAndSet(latest).isEmpty()) {
      fx.execute(this::handOver);
    }
  }

  private void handOver() {
    Optional<S> latest = pending.getAndSet(Optional.empty());
    if (!closed) {
      latest.ifPresent(sink);
    }
  }

  @Override
  public void close() {
    closed = true;
    ticking.cancel(false);
  }
}

package org.parzen.app.gui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Computes off the JavaFX thread and hands over what is still wanted.
///
/// At most one computation runs and at most one input waits; a newer input replaces the one that
/// waits. Two verbs say what a new input means for the computation that runs:
/// - [#submit] asks another question: the running computation is no longer wanted, its result or
///   failure is dropped;
/// - [#refresh] asks the same question about newer data: what is being computed is still shown when
///   it is ready, so that inputs that arrive faster than they can be computed never starve the
///   screen.
///
/// Inputs are captured by the caller before they are handed in and must not change afterwards. All
/// methods, and all callbacks but `compute`, belong to the thread of the executor `home`, which is
/// the JavaFX thread in the window; the object is confined to it. A test may give `Runnable::run`
/// for both executors.
///
/// @param <I> an immutable input
/// @param <R> an immutable result
public final class LatestTask<I, R> {
  private final Function<? super I, ? extends R> compute;
  private final Consumer<? super R> apply;
  private final Consumer<? super Throwable> failed;
  private final Executor worker;
  private final Executor home;

  private @Nullable I waiting;
  private boolean computing;
  private long started;
  private long unwanted;

  /// @param compute runs on `worker`
  /// @param apply takes each wanted result on `home`
  /// @param failed takes each wanted failure on `home`, whether of `compute` or of a `worker` that
  ///   takes no more work
  public LatestTask(
      Function<? super I, ? extends R> compute,
      Consumer<? super R> apply,
      Consumer<? super Throwable> failed,
      Executor worker,
      Executor home) {
    this.compute = compute;
    this.apply = apply;
    this.failed = failed;
    this.worker = worker;
    this.home = home;
  }

  /// Computes for `input` and forgets what is being computed or waits.
  public void submit(I input) {
    unwanted = started;
    refresh(input);
  }

  /// Computes for `input` next; what is being computed is still applied.
  public void refresh(I input) {
    waiting = input;
    startNext();
  }

  /// Forgets what is being computed or waits.
  public void cancel() {
    unwanted = started;
    waiting = null;
  }

  /// Says whether a result is still to come.
  public boolean busy() {
    return waiting != null || (computing && started > unwanted);
  }

  private void startNext() {
    I input = waiting;
    if (computing || input == null) {
      return;
    }
    waiting = null;
    computing = true;
    long self = ++started;
    try {
      worker.execute(() -> run(self, input));
    } catch (RejectedExecutionException rejected) {
      finished(self, () -> failed.accept(rejected));
    }
  }

  private void run(long self, I input) {
    Runnable outcome;
    try {
      R result = compute.apply(input);
      outcome = () -> apply.accept(result);
    } catch (Throwable failure) { // also errors: whoever asked must not wait for ever
      outcome = () -> failed.accept(failure);
    }
    Runnable handOver = outcome;
    home.execute(() -> finished(self, handOver));
  }

  private void finished(long self, Runnable handOver) {
    computing = false;
    try {
      if (self > unwanted) {
        handOver.run();
      }
    } finally {
      startNext();
    }
  }
}

package org.parzen.app.gui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Work that is done once, away from the JavaFX thread, with its result handed back to it.
///
/// @param worker does the work
/// @param home takes results and failures: the JavaFX thread
/// @param unexpected takes failures that nobody else wants, on `home`
public record Tasks(Executor worker, Executor home, Consumer<Throwable> unexpected) {

  /// Does work; a failure goes to whom all unexpected ones go.
  public <T> void compute(Callable<T> work, Consumer<? super T> apply) {
    compute(work, apply, unexpected);
  }

  public <T> void compute(
      Callable<T> work, Consumer<? super T> apply, Consumer<? super Throwable> failed) {
    worker.execute(
        () -> {
          try {
            T result = work.call();
            home.execute(() -> apply.accept(result));
          } catch (Throwable failure) { // also errors: whoever waits on the screen must hear of it
            home.execute(() -> failed.accept(failure));
          }
        });
  }

  /// Does work whose only result is that it is done.
  public void run(Runnable work, Runnable done) {
    compute(
        () -> {
          work.run();
          return true;
        },
        _ -> done.run());
  }
}

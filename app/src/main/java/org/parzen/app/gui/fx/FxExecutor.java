package org.parzen.app.gui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs tasks on the JavaFX thread, always later, in the order in which they were given: the only
/// place that hands work to that thread. Safe for any thread; once the window system has ended,
/// tasks are dropped.
public final class FxExecutor implements Executor {

  @Override
  public void execute(Runnable task) {
    Platform.runLater(task);
  }

  /// Fails where the caller is not the JavaFX thread: the first line of methods that only that
  /// thread may call.
  public static void assertFxThread() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException(
          "Only the JavaFX thread may do this, not " + Thread.currentThread().getName());
    }
  }
}

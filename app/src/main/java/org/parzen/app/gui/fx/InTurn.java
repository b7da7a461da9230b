package org.parzen.app.gui.fx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Lets tasks run one after the other on an executor that others use, too, so that many of them
/// never take all of its threads. Safe for any thread.
public final class InTurn implements Executor {

  private final Executor worker;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  public InTurn(Executor worker) {
    this.worker = worker;
  }

  @Override
  public synchronized void execute(Runnable task) {
    if (!running) {
      worker.execute(() -> run(task));
      running = true;
    } else {
      waiting.add(task);
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      next();
    }
  }

  private synchronized void next() {
    running = false;
    Runnable task = waiting.poll();
    if (task != null) {
      execute(task);
    }
  }
}

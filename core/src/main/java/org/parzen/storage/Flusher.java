package org.parzen.storage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Commits, a moment later, what nobody waits for: the thread of a store that is a file.
public final class Flusher implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Flusher.class.getName());

  /// Half of what a change may take to get into the file, in milliseconds.
  private static final long MOMENT = 25;

  private static final long AFTER_FAILURE = 1000;

  private final Runnable commit;
  private final Semaphore signal = new Semaphore(0);
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param commit commits all that is to be committed
  /// @param name what the thread is for
  public Flusher(Runnable commit, String name) {
    this.commit = commit;
    Thread.ofPlatform().daemon().name("commit " + name).start(this::run);
  }

  /// Something is to be committed soon.
  public void want() {
    if (wanted.compareAndSet(false, true)) {
      signal.release();
    }
  }

  private void run() {
    try {
      signal.acquire();
      while (!closed.await(MOMENT, TimeUnit.MILLISECONDS)) {
        wanted.set(false);
        flush();
        signal.acquire();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but a JVM that ends; closing the store commits the rest.
      Thread.currentThread().interrupt();
    }
  }

  private void flush() throws InterruptedException {
    try {
      commit.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Not written yet, another attempt follows: {0}", e.getMessage());
      if (!closed.await(AFTER_FAILURE, TimeUnit.MILLISECONDS)) {
        want();
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    signal.release();
  }
}

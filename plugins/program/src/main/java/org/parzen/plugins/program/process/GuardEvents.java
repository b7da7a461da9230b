package org.parzen.plugins.program.process;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parzen.plugins.program.process.OutputLine.Source;

/// What happened to a program, in order, from the threads that see it to the one that waits.
///
/// At most [#WAITING] chunks wait: a program that writes faster than its lines are handled has to
/// wait, as it would for a slow terminal. Safe for several threads.
final class GuardEvents {
  private static final int WAITING = 64;

  private final BlockingQueue<GuardEvent> queue = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(WAITING);
  private volatile boolean closed;

  void chunk(Source source, byte[] bytes) {
    room.acquireUninterruptibly();
    if (closed) {
      room.release();
    } else {
      add(new GuardEvent.Chunk(source, bytes));
    }
  }

  void add(GuardEvent event) {
    queue.add(event);
  }

  /// The next event, or none within the time.
  Optional<GuardEvent> next(long nanos) throws InterruptedException {
    Optional<GuardEvent> event = Optional.ofNullable(queue.poll(nanos, TimeUnit.NANOSECONDS));
    if (event.isPresent() && event.get() instanceof GuardEvent.Chunk) {
      room.release();
    }
    return event;
  }

  /// From now on chunks are thrown away.
  void close() {
    closed = true;
    room.release(WAITING);
  }
}

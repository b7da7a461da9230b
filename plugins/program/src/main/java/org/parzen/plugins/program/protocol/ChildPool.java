package org.parzen.plugins.program.protocol;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.program.process.ProcessGuard;

/// The children of an objective: as many as there were trials at a time. Safe for several threads.
final class ChildPool implements AutoCloseable {
  /// Says to a child which protocol is spoken.
  static final String VARIABLE = "PARZEN_PROTOCOL";

  static final String VERSION = "parzen/1";

  /// How long children may take to end by themselves when there is no more to do.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ChildSpec spec;
  private final Deque<Child> idle = new ArrayDeque<>();
  private final Set<Child> all = ConcurrentHashMap.newKeySet();
  private boolean closed;

  ChildPool(ChildSpec spec) {
    this.spec = spec;
  }

  /// A child that has served a trial and waits for another.
  Optional<Child> idle() {
    Child child = next();
    while (child != null && !child.isAlive()) {
      discard(child);
      child = next();
    }
    return Optional.ofNullable(child);
  }

  private synchronized @Nullable Child next() {
    return idle.pollLast();
  }

  /// A new child.
  ///
  /// @throws org.parzen.plugins.program.process.ProgramException where the program cannot be
  ///   started
  Child start() {
    Map<String, String> environment = new HashMap<>(spec.environment());
    environment.put(VARIABLE, VERSION);
    Child child = new Child(ProcessGuard.start(spec.command(), spec.folder(), environment));
    all.add(child);
    return child;
  }

  /// Keeps a child for another trial.
  void giveBack(Child child) {
    if (!keep(child)) {
      discard(child);
    }
  }

  private synchronized boolean keep(Child child) {
    if (!closed) {
      idle.addLast(child);
    }
    return !closed;
  }

  /// Ends a child, if it has not ended, and forgets it.
  void discard(Child child) {
    child.end();
    all.remove(child);
  }

  /// Lets idle children end by themselves for a moment, then ends them all.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      idle.clear();
    }
    List<Child> children = List.copyOf(all);
    children.forEach(Child::dismiss);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Child child : children) {
        child.awaitSilence(deadline - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(this::discard);
  }
}

package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One change on its way into the file.
///
/// @param <T> what the change yields once it is committed
final class Change<T> {

  /// How soon a change must be committed, and how surely.
  enum Urgency {
    /// Within a moment; nobody waits for it.
    SOON,
    /// Before the call returns.
    NOW,
    /// Before the call returns, and safe from the power being cut.
    SAFE,
    /// The same, or not at all where the disk is full: there is nothing yet that could be lost.
    ONCE
  }

  /// What is written. Runs again where the transaction around it had to be given up.
  @FunctionalInterface
  interface Work<T> {

    /// What must be known before anything of the transaction is written.
    default void prepare(Batch batch) throws SQLException {}

    T run(Batch batch) throws SQLException;
  }

  /// The unfinished trial that the change is about, so that reading does not overwrite it before it
  /// is written.
  record Subject(long study, int number) {
    static final Subject NONE = new Subject(-1, -1);
  }

  private final Urgency urgency;
  private final Subject subject;
  private final Work<T> work;
  private final Consumer<T> committed;
  private @Nullable T result;
  private @Nullable RuntimeException failure;
  private volatile boolean done;
  private final Semaphore signal = new Semaphore(0);

  /// @param committed what to do, under the store's lock, once the change is in the file
  Change(Urgency urgency, Subject subject, Work<T> work, Consumer<T> committed) {
    this.urgency = urgency;
    this.subject = subject;
    this.work = work;
    this.committed = committed;
  }

  Urgency urgency() {
    return urgency;
  }

  Subject subject() {
    return subject;
  }

  void prepare(Batch batch) throws SQLException {
    try {
      work.prepare(batch);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  void run(Batch batch) throws SQLException {
    try {
      result = work.run(batch);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /// It fails, unless it failed before.
  void fail(RuntimeException reason) {
    if (failure == null) {
      failure = reason;
    }
  }

  /// Whether it must survive that the power is cut.
  boolean isSafe() {
    return urgency.compareTo(Urgency.SAFE) >= 0;
  }

  /// Whether it is to be written now or never, however full the disk is.
  boolean isOnce() {
    return urgency == Urgency.ONCE;
  }

  boolean hasFailed() {
    return failure != null;
  }

  /// Whether somebody waits for the change.
  boolean isAwaited() {
    return urgency != Urgency.SOON;
  }

  /// Waits until the change is done, or the connection may be free. An interruption is kept for
  /// later.
  void await() {
    signal.acquireUninterruptibly();
  }

  void wake() {
    signal.release();
  }

  /// The change is in the file, or will never be.
  void finish() {
    if (failure == null && result != null) {
      try {
        committed.accept(result);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    done = true;
    wake();
  }

  boolean isDone() {
    return done;
  }

  /// What the change yielded.
  ///
  /// @throws RuntimeException the reason why it is not in the file
  T get() {
    if (failure != null) {
      throw failure;
    }
    if (result == null) {
      throw new IllegalStateException("The change has not run.");
    }
    return result;
  }
}

package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One change on its way into the log.
///
/// @param <T> what the change yields once it is there
final class Change<T> {

  /// How soon a change must be in the log, and how surely.
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

  /// Makes the records of a change when all that was in the log before is known.
  @FunctionalInterface
  interface Work {
    List<ObjectNode> records();
  }

  private final Urgency urgency;
  private final Work work;
  private final Runnable again;
  private final LongFunction<T> result;
  private boolean appended;
  private int awaited;
  private long id = -1;
  private @Nullable RuntimeException failure;
  private @Nullable T value;
  private volatile boolean done;

  /// @param again does the change once more to what is known, when others' changes came before it
  /// @param result what the change yields, by the id of the study or trial of its first record; -1
  ///   where it has none
  private Change(Urgency urgency, Work work, Runnable again, LongFunction<T> result) {
    this.urgency = urgency;
    this.work = work;
    this.again = again;
    this.result = result;
  }

  /// A change that nobody waits for.
  static Change<Boolean> soon(Work work, Runnable again) {
    return new Change<>(Urgency.SOON, work, again, _ -> true);
  }

  /// A change that somebody waits for.
  static <T> Change<T> awaited(Urgency urgency, Work work, LongFunction<T> result) {
    return new Change<>(urgency, work, () -> {}, result);
  }

  Urgency urgency() {
    return urgency;
  }

  boolean isAwaited() {
    return urgency != Urgency.SOON;
  }

  /// What is to be appended now.
  List<ObjectNode> records() {
    List<ObjectNode> records = work.records();
    awaited = records.size();
    appended = true;
    if (awaited == 0) {
      value = result.apply(id);
    }
    return records;
  }

  /// Its records did not get into the log after all.
  void takeBack() {
    appended = false;
  }

  /// Whether its records are still to be appended.
  boolean isOpen() {
    return !appended && failure == null;
  }

  void again() {
    again.run();
  }

  /// The next of its records counts.
  void accept(long of) {
    if (id < 0) {
      id = of;
    }
    awaited--;
    if (awaited == 0 && failure == null) {
      value = result.apply(id);
    }
  }

  /// It fails, unless it failed before.
  void fail(RuntimeException reason) {
    if (failure == null) {
      failure = reason;
    }
  }

  /// Whether the log says that it counts.
  boolean isAccepted() {
    return value != null;
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

  boolean isDone() {
    return done;
  }

  /// The change is in the log as it shall be, or will never be.
  void finish() {
    done = true;
  }

  /// What the change yielded.
  ///
  /// @throws RuntimeException the reason why it does not count
  T get() {
    if (failure != null) {
      throw failure;
    }
    if (value == null) {
      throw new IllegalStateException("The change is not in the log.");
    }
    return value;
  }
}

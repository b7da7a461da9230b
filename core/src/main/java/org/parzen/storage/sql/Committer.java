package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;

/// Brings changes into the file in short transactions.
///
/// Whoever needs a commit and finds the connection free commits for everybody who waits, so that
/// lanes share one wait for the disk and a lone lane never waits for another thread. One thread
/// uses the connection at a time. Waiting is not interruptible: a lane that is told to stop loses
/// nothing.
final class Committer implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Committer.class.getName());

  /// How often whoever wants the connection sees whether it is held up, in milliseconds.
  private static final long LOOK_AGAIN = 50;

  /// Reads from the database.
  @FunctionalInterface
  interface Reading<T> {
    T read(Statements statements) throws SQLException;
  }

  private final Database database;
  private final Durability durability;
  private final Transaction transaction;

  /// Held by whoever uses the connection; taken before the store's lock, never after it.
  private final ReentrantLock connection = new ReentrantLock();

  /// The store's lock: guards the queue, and what the store knows of its studies.
  private final Object lock;

  private final ArrayDeque<Change<?>> queue = new ArrayDeque<>();
  private boolean closed;

  /// Whether it was said that something is not written, since it last was. Guarded by the
  /// connection.
  private boolean said;

  Committer(Database database, Durability durability, Object lock) {
    this.database = database;
    this.durability = durability;
    this.transaction = new Transaction(database);
    this.lock = lock;
  }

  /// Whether a full disk and a lost connection are waited for. Called by any thread.
  void setPatient(boolean patient) {
    transaction.setPatient(patient);
  }

  /// Puts a change into the queue. Called under the store's lock, so that the queue has the order
  /// in which changes were accepted.
  void submit(Change<?> change) {
    if (closed) {
      throw closed();
    }
    queue.add(change);
  }

  /// Whether a trial has changes that the file does not show yet. Called under the store's lock.
  boolean isPending(Change.Subject subject) {
    return queue.stream().anyMatch(change -> change.subject().equals(subject));
  }

  /// Returns when a change that was submitted is in the file.
  <T> T commit(Change<T> change) {
    while (!change.isDone()) {
      if (connection.tryLock()) {
        try {
          if (!change.isDone()) {
            commitAll();
          }
        } finally {
          release();
        }
      } else {
        // Whoever has the connection wakes the first one in the queue when he lets it go.
        change.await();
      }
    }
    return change.get();
  }

  private void release() {
    connection.unlock();
    if (!connection.isHeldByCurrentThread()) {
      synchronized (lock) {
        queue.stream().filter(Change::isAwaited).findFirst().ifPresent(Change::wake);
      }
    }
  }

  /// Commits everything that was submitted.
  void flush() {
    connection.lock();
    try {
      if (!closed) {
        commitAll();
      }
    } finally {
      release();
    }
  }

  /// Refuses a thread that must not wait for one that reads here: that one may be waiting for it.
  ///
  /// @throws IllegalStateException where the thread uses the connection or holds the store's lock
  void requireFree() {
    if (connection.isHeldByCurrentThread() || Thread.holdsLock(lock)) {
      throw new IllegalStateException("What takes long is not read within a transaction.");
    }
  }

  /// Between two readings of many: commits for those who wait, because they would not wake quickly
  /// enough to find the connection free.
  void giveWay() {
    boolean awaited;
    synchronized (lock) {
      awaited = queue.stream().anyMatch(Change::isAwaited);
    }
    if (awaited) {
      flush();
    }
  }

  /// Does several things while no other thread uses the connection.
  <T> T alone(Supplier<T> action) {
    connection.lock();
    try {
      return action.get();
    } finally {
      release();
    }
  }

  /// Reads in one snapshot of the database.
  <T> T read(Reading<T> reading) {
    return use(() -> transaction.read(() -> reading.read(database.statements())));
  }

  /// Reads where others have changed the database since a study was read. While whoever has the
  /// connection is held up, nothing is news: what is known can still be looked at.
  void readNews(OpenStudy study, Reading<?> reading) {
    if (lockUnlessHeldUp()) {
      boolean _ =
          locked(
              () -> {
                boolean news =
                    transaction.patiently(() -> !study.hasSeen(database.changesByOthers()));
                if (news) {
                  Object _ = transaction.read(() -> reading.read(database.statements()));
                }
                return news;
              });
    }
  }

  /// Waits for the connection. An interruption is kept for later.
  private boolean lockUnlessHeldUp() {
    boolean interrupted = false;
    boolean locked = connection.tryLock();
    while (!locked && !transaction.isHeldUp()) {
      try {
        locked = connection.tryLock(LOOK_AGAIN, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return locked;
  }

  private <T> T use(Transaction.Step<T> step) {
    connection.lock();
    return locked(step);
  }

  private <T> T locked(Transaction.Step<T> step) {
    try {
      if (closed) {
        throw closed();
      }
      return step.run();
    } catch (SQLException e) {
      throw database.unusable(e);
    } finally {
      release();
    }
  }

  private void commitAll() {
    List<Change<?>> batch;
    synchronized (lock) {
      batch = new ArrayList<>(queue);
    }
    if (batch.isEmpty()) {
      return;
    }
    try {
      transaction.write(batch, isSafe(batch));
      finish(batch);
      said = false;
    } catch (SQLException e) {
      StudyException reason = Unwritten.because(database.unusable(e), batch);
      // What somebody waits for fails, and he decides; what nobody waits for is tried again.
      List<Change<?>> awaited = batch.stream().filter(Change::isAwaited).toList();
      awaited.forEach(change -> change.fail(reason));
      finish(awaited);
      if (awaited.isEmpty()) {
        sayOnce(reason);
        throw reason;
      }
    }
  }

  /// Where an end is wanted, whoever hears of it may not live to say so.
  private void sayOnce(StudyException reason) {
    if (!said && !transaction.isPatient()) {
      said = true;
      LOG.log(Level.ERROR, "{0}", reason.getMessage());
    }
  }

  private void finish(List<Change<?>> batch) {
    synchronized (lock) {
      for (Change<?> change : batch) {
        change.finish();
        if (change.hasFailed() && !change.isAwaited()) {
          report(change);
        }
      }
      queue.removeIf(Change::isDone);
    }
  }

  private void report(Change<?> change) {
    try {
      change.get();
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "A change was not written to {0}: {1}", database.where(), e.getMessage());
    }
  }

  private boolean isSafe(List<Change<?>> batch) {
    return durability == Durability.POWER && batch.stream().anyMatch(Change::isSafe);
  }

  private StudyException closed() {
    return new StudyException.UnusableStorage(
        "%s was closed. Open it again.".formatted(database.name()));
  }

  /// Commits what is left and closes the connection.
  @Override
  public void close() {
    setPatient(false);
    connection.lock();
    try {
      if (closed) {
        return;
      }
      try {
        commitAll();
      } finally {
        synchronized (lock) {
          closed = true;
        }
        database.close();
      }
    } catch (SQLException e) {
      throw database.unusable(e);
    } finally {
      release();
    }
  }
}

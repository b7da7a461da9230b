package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;

/// Brings changes into a log. Whoever comes first writes for everybody who waits, so that lanes
/// share one lock of the log and one wait for the disk.
final class Commits {

  private static final Logger LOG = System.getLogger(Commits.class.getName());

  private final LogFile file;
  private final Journal journal;
  private final LogLock logLock;
  private final Durability durability;

  /// Held by whoever writes; taken before the store's lock, never after it.
  private final ReentrantLock writing = new ReentrantLock();

  /// The store's lock: guards the queue and the journal.
  private final Object lock;

  private final ArrayDeque<Change<?>> queue = new ArrayDeque<>();
  private boolean closed;

  Commits(LogFile file, Journal journal, Durability durability, LogLock logLock, Object lock) {
    this.file = file;
    this.journal = journal;
    this.logLock = logLock;
    this.durability = durability;
    this.lock = lock;
  }

  /// Puts a change into the queue. Called under the store's lock, so that the queue has the order
  /// in which changes were accepted.
  void submit(Change<?> change) {
    if (closed) {
      throw new StudyException.UnusableStorage(
          "The study file %s was closed. Open it again.".formatted(file.path()));
    }
    queue.add(change);
  }

  /// Reads what was appended, and keeps what is on its way visible. Called under the store's lock.
  void catchUp() {
    if (journal.catchUp()) {
      queue.stream().filter(Change::isOpen).forEach(Commits::again);
    }
  }

  private static void again(Change<?> change) {
    try {
      change.again();
    } catch (StudyException e) {
      LOG.log(Level.DEBUG, "A change comes too late.", e);
    }
  }

  /// Returns when a change that was submitted is in the log.
  <T> T commit(Change<T> change) {
    writing.lock();
    try {
      if (!change.isDone()) {
        commitAll();
      }
    } finally {
      writing.unlock();
    }
    return change.get();
  }

  /// Commits everything that was submitted.
  void flush() {
    writing.lock();
    try {
      commitAll();
    } finally {
      writing.unlock();
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
      logLock.acquire();
      try {
        write(batch);
      } finally {
        logLock.release();
      }
      finish(batch);
    } catch (IOException e) {
      giveUp(batch, journal.unusable(e));
    } catch (StudyException e) {
      giveUp(batch, e);
    }
  }

  private void write(List<Change<?>> batch) throws IOException {
    synchronized (lock) {
      catchUp();
      file.mend();
    }
    try {
      append(batch);
    } finally {
      sync(batch.stream().filter(change -> change.urgency() == Change.Urgency.SAFE).toList());
    }
  }

  private void append(List<Change<?>> batch) throws IOException {
    Map<Change<?>, List<ObjectNode>> records = new LinkedHashMap<>();
    for (Change<?> change : batch) {
      synchronized (lock) {
        prepare(change, records);
        // What follows may depend on it, as the next waiting trial does.
        if (!records.isEmpty() && (change.isAwaited() || change == batch.getLast())) {
          journal.append(records);
          records.clear();
        }
      }
    }
  }

  private static void prepare(Change<?> change, Map<Change<?>, List<ObjectNode>> records) {
    try {
      records.put(change, change.records());
    } catch (StudyException | IllegalArgumentException e) {
      change.fail(e);
    }
  }

  private void sync(List<Change<?>> safe) throws IOException {
    if (durability == Durability.POWER && safe.stream().anyMatch(Change::isAccepted)) {
      try {
        file.sync();
      } catch (IOException e) {
        safe.forEach(change -> change.fail(journal.unusable(e)));
        throw e;
      }
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
      LOG.log(Level.WARNING, "A change was not written to {0}: {1}", file.path(), e.getMessage());
    }
  }

  /// What somebody waits for fails, and he decides; what nobody waits for is tried again.
  private void giveUp(List<Change<?>> batch, StudyException reason) {
    List<Change<?>> over =
        batch.stream().filter(change -> change.isAwaited() || !change.isOpen()).toList();
    over.stream()
        .filter(change -> change.isAwaited() && !change.isAccepted())
        .forEach(change -> change.fail(reason));
    finish(over);
    if (over.isEmpty()) {
      throw reason;
    }
  }

  /// Commits what is left; nothing is accepted any more.
  void close() {
    try {
      flush();
    } finally {
      synchronized (lock) {
        closed = true;
      }
    }
  }
}

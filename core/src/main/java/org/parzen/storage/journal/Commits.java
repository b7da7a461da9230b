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
import org.parzen.storage.DiskSpace;
import org.parzen.storage.Patience;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;

/// Brings changes into a log. Whoever comes first writes for everybody who waits, so that lanes
/// share one lock of the log and one wait for the disk.
final class Commits {

  private static final Logger LOG = System.getLogger(Commits.class.getName());

  private final LogFile file;
  private final Journal journal;
  private final Waiting waiting;
  private final LogLock logLock;
  private final Durability durability;

  /// Held by whoever writes; taken before the store's lock, never after it.
  private final ReentrantLock writing = new ReentrantLock();

  /// The store's lock: guards the queue and the journal.
  private final Object lock;

  private final ArrayDeque<Change<?>> queue = new ArrayDeque<>();
  private volatile boolean patient = true;
  private boolean closed;

  /// Whether it was said that something is not written, since it last was. Used by whoever writes.
  private boolean said;

  /// @param waiting hears when the log is another's for long, or the disk full
  Commits(LogFile file, Journal journal, Durability durability, Waiting waiting, Object lock) {
    this.file = file;
    this.journal = journal;
    this.waiting = waiting;
    this.logLock = new LogLock(file.path(), waiting);
    this.durability = durability;
    this.lock = lock;
  }

  /// Whether a full disk is waited for. Called by any thread.
  void setPatient(boolean patient) {
    this.patient = patient;
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
      patiently(batch);
      finish(batch);
      said = false;
    } catch (IOException e) {
      giveUp(batch, unwritten(batch, journal.unusable(e)));
    } catch (StudyException e) {
      giveUp(batch, e);
    }
  }

  /// Writes, and waits while the disk is full, without the log's lock: others may have room, or
  /// write less.
  private void patiently(List<Change<?>> batch) throws IOException {
    try (Patience patience = new Patience(waiting)) {
      boolean written = false;
      while (!written) {
        try {
          locked(batch.stream().filter(Change::isOpen).toList());
          written = true;
        } catch (IOException e) {
          if (!file.isFull(e) || !patient) {
            throw e;
          }
          if (!failedOnce(batch, e)) {
            patience.rest(
                DiskSpace.LONGEST_PAUSE, "The journal log " + file.path() + DiskSpace.WHY);
          }
        }
      }
      patience.end("The journal log %s can be written again.".formatted(file.path()));
    }
  }

  /// Whether there were changes that do not wait for room on the disk.
  private boolean failedOnce(List<Change<?>> batch, IOException e) {
    List<Change<?>> once =
        batch.stream().filter(change -> change.isOnce() && change.isOpen()).toList();
    synchronized (lock) {
      once.forEach(change -> change.fail(journal.unusable(e)));
    }
    return !once.isEmpty();
  }

  private void locked(List<Change<?>> batch) throws IOException {
    if (!batch.isEmpty()) {
      logLock.acquire();
      try {
        write(batch);
      } finally {
        logLock.release();
      }
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
      sync(batch.stream().filter(Change::isSafe).toList());
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

  private StudyException unwritten(List<Change<?>> batch, StudyException reason) {
    long open = batch.stream().filter(change -> !change.isAccepted()).count();
    return new StudyException.UnusableStorage(
        "%s Not written: %d %s."
            .formatted(reason.getMessage(), open, open == 1 ? "change" : "changes"),
        reason);
  }

  /// Where an end is wanted, whoever hears of it may not live to say so.
  private void sayOnce(StudyException reason) {
    if (!said && !patient) {
      said = true;
      LOG.log(Level.ERROR, "{0}", reason.getMessage());
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
      sayOnce(reason);
      throw reason;
    }
  }

  /// Commits what is left; nothing is accepted any more.
  void close() {
    setPatient(false);
    try {
      flush();
    } finally {
      synchronized (lock) {
        closed = true;
      }
    }
  }
}

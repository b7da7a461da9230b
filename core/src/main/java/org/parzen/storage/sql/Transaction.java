package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Runs transactions of one connection, and waits for other processes, or for a server to come
/// back, as long as they take. Used by one thread at a time.
final class Transaction {

  private static final Logger LOG = System.getLogger(Transaction.class.getName());

  /// How long a store that is being closed waits for a server.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final String BUSY = " is in use by another program; waiting for it.";
  private static final String UNREACHABLE = " can not be reached at the moment; trying again.";

  /// A part of a transaction.
  @FunctionalInterface
  interface Step<T> {
    T run() throws SQLException;
  }

  private final Database database;
  private boolean open;

  /// Whether the latest commit was asked for, but not answered.
  private boolean inDoubt;

  private volatile boolean closing;

  Transaction(Database database) {
    this.database = database;
  }

  /// From now on a server that is gone is waited for only briefly. Called by any thread.
  void hurry() {
    closing = true;
  }

  /// Writes all changes in one commit. A change that can not be written is marked as failed, and
  /// the others are written without it.
  ///
  /// @param safe whether the commit waits for the disk
  /// @throws SQLException where nothing could be written at all
  void write(List<Change<?>> changes, boolean safe) throws SQLException {
    inDoubt = false;
    while (!patiently(() -> attempt(changes, safe))) {
      LOG.log(
          Level.DEBUG, "A change of {0} could not be written, the others again.", database.where());
    }
  }

  /// Whether the transaction was committed; if not, one more change is marked as failed.
  private boolean attempt(List<Change<?>> changes, boolean safe) throws SQLException {
    if (inDoubt && database.hasCommitted()) {
      return true;
    }
    inDoubt = false;
    boolean committed = false;
    open = true;
    try {
      database.beginWriting(safe);
      if (ran(changes)) {
        inDoubt = true;
        database.commit();
        committed = true;
      }
      return committed;
    } finally {
      open = false;
      if (!committed) {
        database.rollBack();
      }
    }
  }

  /// Runs all changes, each after all were prepared: what one of them reads is what others did, not
  /// what this transaction writes.
  private boolean ran(List<Change<?>> changes) throws SQLException {
    Batch batch = new Batch();
    for (Change<?> change : changes) {
      if (!ran(change, () -> change.prepare(batch))) {
        return false;
      }
    }
    for (Change<?> change : changes) {
      if (!ran(change, () -> change.run(batch))) {
        return false;
      }
    }
    return true;
  }

  /// A part of a change.
  @FunctionalInterface
  private interface Part {
    void run() throws SQLException;
  }

  private boolean ran(Change<?> change, Part part) throws SQLException {
    if (change.hasFailed()) {
      return true;
    }
    try {
      part.run();
      return !change.hasFailed();
    } catch (SQLException e) {
      if (database.trouble(e) != Trouble.CHANGE) {
        throw e;
      }
      change.fail(database.unusable(e));
      return false;
    }
  }

  /// Reads in one snapshot of the database. A reading that something gets in the way of runs again.
  <T> T read(Step<T> step) throws SQLException {
    return open ? step.run() : patiently(() -> snapshot(step));
  }

  private <T> T snapshot(Step<T> step) throws SQLException {
    boolean committed = false;
    open = true;
    try {
      database.beginReading();
      T result = step.run();
      database.commit();
      committed = true;
      return result;
    } finally {
      open = false;
      if (!committed) {
        database.rollBack();
      }
    }
  }

  /// Runs a step outside of a transaction, again and again while something is in its way.
  <T> T patiently(Step<T> step) throws SQLException {
    Patience patience = new Patience(database.waiting());
    try {
      return patiently(step, patience);
    } finally {
      patience.over();
    }
  }

  private <T> T patiently(Step<T> step, Patience patience) throws SQLException {
    boolean lost = false;
    while (true) {
      try {
        if (lost) {
          database.reconnect();
          lost = false;
          patience.end(database.name() + " can be reached again.");
        }
        return step.run();
      } catch (SQLException e) {
        Trouble trouble = database.trouble(e);
        lost = lost || trouble == Trouble.LOST;
        if (!trouble.passes() || isTooLate(lost, patience)) {
          throw e;
        }
        patience.rest(trouble, database.name() + (lost ? UNREACHABLE : BUSY));
      }
    }
  }

  private boolean isTooLate(boolean lost, Patience patience) {
    return closing && lost && patience.waited().compareTo(FAREWELL) > 0;
  }
}

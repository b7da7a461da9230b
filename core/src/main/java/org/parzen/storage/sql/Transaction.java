package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Runs transactions of one connection, and waits for other processes as long as they take. Used by
/// one thread at a time.
final class Transaction {

  private static final Logger LOG = System.getLogger(Transaction.class.getName());

  /// A part of a transaction.
  @FunctionalInterface
  interface Step<T> {
    T run() throws SQLException;
  }

  private final Path path;
  private final Statements statements;
  private boolean open;
  private boolean syncing = true;

  Transaction(Path path, Statements statements) {
    this.path = path;
    this.statements = statements;
  }

  /// Writes all changes in one commit. A change that can not be written is marked as failed, and
  /// the others are written without it.
  ///
  /// @param sync whether the commit waits for the disk
  /// @throws SQLException where nothing could be written at all
  void write(List<Change<?>> changes, boolean sync) throws SQLException {
    if (sync != syncing) {
      statements.execute("PRAGMA synchronous = " + (sync ? "FULL" : "NORMAL"));
      syncing = sync;
    }
    while (!attempt(changes)) {
      LOG.log(Level.DEBUG, "A change of {0} could not be written, the others again.", path);
    }
  }

  /// Whether the transaction was committed; if not, one more change is marked as failed.
  private boolean attempt(List<Change<?>> changes) throws SQLException {
    patiently("BEGIN IMMEDIATE");
    open = true;
    boolean committed = false;
    try {
      Batch batch = new Batch();
      for (Change<?> change : changes) {
        if (!ran(change, batch)) {
          return false;
        }
      }
      patiently("COMMIT");
      committed = true;
      return true;
    } finally {
      open = false;
      if (!committed) {
        rollBack();
      }
    }
  }

  private boolean ran(Change<?> change, Batch batch) throws SQLException {
    if (change.hasFailed()) {
      return true;
    }
    try {
      change.run(batch);
      return !change.hasFailed();
    } catch (SQLException e) {
      if (SqlErrors.concernsFile(e)) {
        throw e;
      }
      change.fail(SqlErrors.unusable(path, e));
      return false;
    }
  }

  private void rollBack() throws SQLException {
    try {
      statements.execute("ROLLBACK");
    } catch (SQLException e) {
      // Some errors end the transaction by themselves.
      LOG.log(Level.DEBUG, "The transaction had ended already.", e);
    }
  }

  /// Reads in one snapshot of the file. A reading that another process gets in the way of runs
  /// again.
  <T> T read(Step<T> step) throws SQLException {
    return open ? step.run() : SqlErrors.patiently(path, () -> snapshot(step));
  }

  private <T> T snapshot(Step<T> step) throws SQLException {
    statements.update("BEGIN");
    open = true;
    try {
      return step.run();
    } finally {
      open = false;
      statements.update("COMMIT");
    }
  }

  private void patiently(String sql) throws SQLException {
    SqlErrors.patiently(
        path,
        () -> {
          statements.update(sql);
          return sql;
        });
  }
}

package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyException;

/// A study file.
final class SqliteDatabase implements Database {

  private static final Logger LOG = System.getLogger(SqliteDatabase.class.getName());

  /// How many trials are read at once where reading keeps writers waiting.
  private static final int SHORT = 1000;

  /// The same where it does not, and only memory counts.
  private static final int LONG = 20_000;

  private final OpenFile file;
  private final Waiting waiting;
  private final Statements statements;
  private final FilePlace place;
  private boolean syncing = true;
  private boolean writing;

  /// Whether the latest transaction that writes was committed.
  private boolean committed;

  private volatile boolean abandoned;
  private long dataVersion = -1;
  private long changesByOthers;

  SqliteDatabase(OpenFile file, Waiting waiting) {
    this.file = file;
    this.waiting = waiting;
    this.statements = file.statements();
    this.place = new FilePlace(file.path());
  }

  @Override
  public String where() {
    return file.path().toString();
  }

  @Override
  public String name() {
    return SqliteErrors.name(file.path());
  }

  @Override
  public Statements statements() {
    return statements;
  }

  @Override
  public Names names() {
    return Names.ANY;
  }

  @Override
  public Waiting waiting() {
    return waiting;
  }

  @Override
  public Times times() {
    return file.times();
  }

  @Override
  public int mostAtOnce() {
    return file.writeAhead() ? LONG : SHORT;
  }

  @Override
  public boolean isCopy() {
    return file.copy().isPresent();
  }

  @Override
  public void beginReading() throws SQLException {
    statements.update("BEGIN");
  }

  @Override
  public void beginWriting(boolean safe) throws SQLException {
    keepInPlace();
    committed = false;
    if (safe != syncing) {
      statements.execute("PRAGMA synchronous = " + (safe ? "FULL" : "NORMAL"));
      syncing = safe;
    }
    statements.update("BEGIN IMMEDIATE");
    writing = true;
  }

  /// Looks before each change, because some journals can not be written where the file is gone, and
  /// after it, because others can.
  private void keepInPlace() throws SQLException {
    if (place.restore(statements)) {
      syncing = true;
      dataVersion = -1;
      file.prepare();
    }
  }

  /// Waits for those who read: what was written stays as it is meanwhile.
  @Override
  public void commit(Transaction.Rest rest) throws SQLException {
    end(rest);
    if (writing) {
      writing = false;
      committed = true;
      keepInPlace();
    }
  }

  private void end(Transaction.Rest rest) throws SQLException {
    boolean ended = false;
    while (!ended) {
      try {
        statements.update("COMMIT");
        ended = true;
      } catch (SQLException e) {
        if (!SqliteErrors.isBusy(e)) {
          throw e;
        }
        rest.after(e);
      }
    }
  }

  /// The file may be gone, and may not have been brought back, because its disk was full.
  @Override
  public boolean hasCommitted() throws SQLException {
    if (committed) {
      keepInPlace();
    }
    return committed;
  }

  @Override
  public void rollBack() {
    writing = false;
    try {
      statements.execute("ROLLBACK");
    } catch (SQLException e) {
      // Some errors end the transaction by themselves.
      LOG.log(Level.DEBUG, "The transaction had ended already.", e);
    }
  }

  @Override
  public void reconnect() {
    throw new IllegalStateException("No connection to a file is ever lost.");
  }

  @Override
  public long changesByOthers() throws SQLException {
    long version =
        statements.first("PRAGMA data_version", row -> row.getLong(1)).orElse(dataVersion);
    if (version != dataVersion) {
      dataVersion = version;
      changesByOthers++;
    }
    return changesByOthers;
  }

  @Override
  public void abandon() {
    abandoned = true;
  }

  @Override
  public Trouble trouble(SQLException e) {
    return SqliteErrors.trouble(file.path(), e);
  }

  @Override
  public StudyException unusable(SQLException e) {
    return SqliteErrors.unusable(file.path(), e);
  }

  @Override
  public void close() throws SQLException {
    boolean nothing = false;
    try (statements) {
      if (place.isKept()) {
        nothing = abandoned && file.holdsNothing();
        file.finish();
      }
    } finally {
      if (nothing) {
        file.remove();
      }
      file.removeCopy();
    }
  }
}

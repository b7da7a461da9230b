package org.parzen.storage.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What errors of SQLite mean.
final class SqliteErrors {

  private SqliteErrors() {}

  /// The primary code; extended codes hold it in their low byte.
  private static SQLiteErrorCode code(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  static boolean isBusy(SQLException e) {
    return trouble(e) == Trouble.BUSY;
  }

  static Trouble trouble(SQLException e) {
    return switch (code(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Trouble.BUSY;
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_ERROR ->
          Trouble.CHANGE;
      default -> Trouble.STORAGE;
    };
  }

  static StudyException unusable(Path path, SQLException e) {
    String advice =
        switch (code(e)) {
          case SQLITE_FULL -> "the disk is full. Free some space.";
          case SQLITE_READONLY -> "it is read-only. Copy it elsewhere, or open it for viewing.";
          case SQLITE_CANTOPEN -> "it can not be opened. Check that its folder can be written.";
          case SQLITE_CORRUPT -> "it is damaged. Restore a copy.";
          case SQLITE_NOTADB -> "it is not a SQLite file. Choose another one.";
          case SQLITE_IOERR -> "reading or writing it failed (" + e.getMessage() + ").";
          default -> e.getMessage();
        };
    return new StudyException.UnusableStorage("The study file " + path + ": " + advice, e);
  }

  /// Tries until no other process is in the way: a locked file is waited for, never an error. Each
  /// attempt waits for the connection's own time limit.
  static <T> T patiently(Path path, Waiting waiting, Transaction.Step<T> step) throws SQLException {
    Patience patience = new Patience(waiting);
    try {
      return patiently(path, step, patience);
    } finally {
      patience.over();
    }
  }

  private static <T> T patiently(Path path, Transaction.Step<T> step, Patience patience)
      throws SQLException {
    while (true) {
      try {
        return step.run();
      } catch (SQLException e) {
        if (!isBusy(e)) {
          throw e;
        }
        patience.rest(Trouble.BUSY, busy(path));
      }
    }
  }

  static String busy(Path path) {
    return "The study file %s is in use by another program; waiting for it.".formatted(path);
  }
}

package org.parzen.storage.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.parzen.storage.DiskSpace;
import org.parzen.storage.Patience;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What errors of SQLite mean.
final class SqliteErrors {

  private static final String FULL = "the disk is full. Free some space.";

  private static final String READ_ONLY =
      "it can not be written any more, because it or its folder was made read-only. What was told before is in it. Make both writable, and go on.";

  private SqliteErrors() {}

  /// The primary code; extended codes hold it in their low byte.
  private static SQLiteErrorCode code(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  static boolean isBusy(SQLException e) {
    return switch (code(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> true;
      default -> false;
    };
  }

  /// Whether something failed because the disk is full. Files beside the study file that can not be
  /// made or made longer have errors of other names.
  static boolean isFull(Path path, SQLException e) {
    return switch (code(e)) {
      case SQLITE_FULL -> true;
      case SQLITE_IOERR, SQLITE_CANTOPEN ->
          DiskSpace.isFull(path) || (isWriting(e) && !DiskSpace.takes(path));
      default -> false;
    };
  }

  /// What SQLite says, among others, where the user's part of a disk is full.
  private static boolean isWriting(SQLException e) {
    return is(SQLiteErrorCode.SQLITE_IOERR_WRITE, e);
  }

  /// The folder was made read-only within a transaction, whose journal can not be removed now.
  private static boolean isKeptFromEnding(Path path, SQLException e) {
    return is(SQLiteErrorCode.SQLITE_IOERR_DELETE, e)
        && Files.exists(path)
        && !DiskSpace.isWritable(path);
  }

  private static boolean is(SQLiteErrorCode code, SQLException e) {
    return e instanceof SQLiteException sqlite && sqlite.getResultCode() == code;
  }

  /// Whether a file that can not be read may be read as a copy in another folder: what SQLite has
  /// to write beside it can not be written, or not be locked.
  static boolean isReadableElsewhere(SQLException e) {
    return switch (code(e)) {
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_FULL -> true;
      default -> false;
    };
  }

  static Trouble trouble(Path path, SQLException e) {
    if (isFull(path, e)) {
      return Trouble.FULL;
    }
    return switch (code(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Trouble.BUSY;
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_ERROR ->
          Trouble.CHANGE;
      default -> Trouble.STORAGE;
    };
  }

  static StudyException unusable(Path path, SQLException e) {
    return new StudyException.UnusableStorage(
        name(path) + ": " + (isFull(path, e) ? FULL : advice(path, e)), e);
  }

  private static String advice(Path path, SQLException e) {
    return switch (code(e)) {
      case SQLITE_READONLY -> READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program has locked it. Try again when that one has let it go.";
      case SQLITE_CANTOPEN -> "it can not be opened. Check that its folder can be written.";
      case SQLITE_CORRUPT ->
          "it is damaged. 'parzen doctor %s' shows what is wrong, and with '--repair NEW_FILE' saves what can be read."
              .formatted(path);
      case SQLITE_NOTADB -> "it is not a SQLite file. Choose another one.";
      case SQLITE_IOERR ->
          isKeptFromEnding(path, e)
              ? READ_ONLY
              : "reading or writing it failed (" + e.getMessage() + ").";
      default -> String.valueOf(e.getMessage());
    };
  }

  /// Tries until no other process is in the way: a locked file is waited for, never an error. Each
  /// attempt waits for the connection's own time limit.
  static <T> T patiently(Path path, Waiting waiting, Transaction.Step<T> step) throws SQLException {
    try (Patience patience = new Patience(waiting)) {
      return patiently(path, step, patience);
    }
  }

  private static <T> T patiently(Path path, Transaction.Step<T> step, Patience patience)
      throws SQLException {
    while (true) {
      try {
        T result = step.run();
        patience.end(name(path) + Trouble.BUSY.over());
        return result;
      } catch (SQLException e) {
        if (!isBusy(e)) {
          throw e;
        }
        patience.rest(Trouble.BUSY.longestPause(), name(path) + Trouble.BUSY.why());
      }
    }
  }

  /// The beginning of a sentence.
  static String name(Path path) {
    return "The study file " + path;
  }
}

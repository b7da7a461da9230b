package org.parzen.storage.sql;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.parzen.storage.DiskSpace;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyException;

/// A study file that is open.
///
/// @param path the file that the user named
/// @param own whether Parzen made it, and so may choose its journal mode
/// @param writeAhead whether readers and writers do not wait for each other
/// @param copy the folder of the copy that is shown in the file's place, where there is one
record OpenFile(
    Path path,
    Statements statements,
    Times times,
    boolean own,
    boolean writeAhead,
    Optional<Path> copy) {

  private static final Logger LOG = System.getLogger(OpenFile.class.getName());

  /// What the files take, in bytes, without which a file in the write-ahead mode can not even be
  /// read.
  private static final long ROOM = 1 << 17;

  /// Opens a file for reading and writing; makes it where it is absent or empty. Where that fails,
  /// no file stays that was not there.
  static OpenFile open(Path path, StorageOptions options) {
    StudyFile.requireWritable(path);
    boolean absent = Files.notExists(path);
    try {
      boolean made = StudyFile.isNew(path);
      Statements statements = StudyFile.connect(path);
      try {
        return prepare(path, statements, made, options);
      } catch (SQLException | RuntimeException e) {
        statements.close();
        if (absent && StudyFile.isNew(path)) {
          Files.deleteIfExists(path);
        }
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteErrors.unusable(path, e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static OpenFile prepare(
      Path path, Statements statements, boolean made, StorageOptions options) throws SQLException {
    Waiting waiting = options.waiting();
    if (SqliteErrors.patiently(path, waiting, () -> Schema.isEmpty(statements))) {
      SqliteErrors.patiently(path, waiting, () -> create(statements, made));
    }
    Form form = SqliteErrors.patiently(path, waiting, () -> Form.of(statements, path));
    form.requireCurrent(path);
    boolean own = StudyFile.isOwn(statements);
    boolean writeAhead = isWrittenAhead(path, statements, own);
    return new OpenFile(
        path, statements, form.times(options.zone()), own, writeAhead, Optional.empty());
  }

  private static boolean isWrittenAhead(Path path, Statements statements, boolean own)
      throws SQLException {
    if (own && !StudyFile.isOnNetwork(path) && DiskSpace.isLeft(path, ROOM)) {
      boolean _ = journal(path, statements, "WAL");
    }
    return StudyFile.pragma(statements, "journal_mode").equals("wal");
  }

  /// Lets a new connection to the file write as the one before it did.
  void prepare() throws SQLException {
    boolean _ = isWrittenAhead(path, statements, own);
  }

  /// Makes the tables, unless another process was quicker.
  private static boolean create(Statements statements, boolean made) throws SQLException {
    statements.execute("BEGIN IMMEDIATE");
    boolean empty = Schema.isEmpty(statements);
    if (empty) {
      if (made) {
        statements.execute("PRAGMA application_id = " + StudyFile.APPLICATION_ID);
      }
      Schema.create(statements);
    }
    statements.execute("COMMIT");
    return empty;
  }

  /// Tries once to change the journal mode: where others have the file open, or the disk is full,
  /// it stays.
  ///
  /// @return whether there was room
  private static boolean journal(Path path, Statements statements, String mode)
      throws SQLException {
    try {
      statements.execute("PRAGMA journal_mode = " + mode);
      return true;
    } catch (SQLException e) {
      boolean full = SqliteErrors.isFull(path, e);
      if (!full && !SqliteErrors.isBusy(e)) {
        throw e;
      }
      LOG.log(Level.DEBUG, "The journal mode stays as it is.", e);
      return !full;
    }
  }

  /// Opens a file for viewing. Where it can not be read in place, because it was left in the middle
  /// of a change or its folder can not be written, a copy of it is shown.
  static OpenFile openReadOnly(Path path, StorageOptions options) {
    StudyFile.requireReadable(path);
    try {
      try {
        return view(path, StudyFile.connectReadOnly(path), options, Optional.empty());
      } catch (SQLException e) {
        if (!SqliteErrors.isReadableElsewhere(e)) {
          throw e;
        }
        LOG.log(Level.DEBUG, "A copy is shown, because the file can not be read in place.", e);
        return viewCopy(path, options);
      }
    } catch (SQLException e) {
      throw SqliteErrors.unusable(path, e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static OpenFile view(
      Path path, Statements statements, StorageOptions options, Optional<Path> copy)
      throws SQLException {
    try {
      Form form = SqliteErrors.patiently(path, options.waiting(), () -> Form.of(statements, path));
      OlderTables.translate(form.older(), statements);
      boolean writeAhead = StudyFile.pragma(statements, "journal_mode").equals("wal");
      return new OpenFile(path, statements, form.times(options.zone()), false, writeAhead, copy);
    } catch (SQLException | RuntimeException e) {
      statements.close();
      throw e;
    }
  }

  private static OpenFile viewCopy(Path path, StorageOptions options)
      throws SQLException, IOException {
    Path folder = Files.createTempDirectory("parzen-view");
    boolean viewed = false;
    try {
      copy(path, folder);
      Statements statements = StudyFile.connect(folder.resolve(path.getFileName()));
      OpenFile file = view(path, statements, options, Optional.of(folder));
      viewed = true;
      return file;
    } finally {
      if (!viewed) {
        remove(folder);
      }
    }
  }

  private static void copy(Path path, Path folder) throws IOException {
    for (String suffix : List.of("", "-wal", "-journal")) {
      Path part = path.resolveSibling(path.getFileName() + suffix);
      if (Files.exists(part)) {
        Files.copy(part, folder.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// What to do before the connection closes: the last one to have an own file open leaves it as a
  /// single file without a log beside it.
  void finish() throws SQLException {
    if (own && writeAhead) {
      statements.execute("PRAGMA busy_timeout = 0");
      if (!journal(path, statements, "DELETE")) {
        LOG.log(
            Level.WARNING,
            "The disk is full: the last trials of {0} are in {0}-wal beside it. Leave the two together until Parzen has opened the file again.",
            path);
      }
    }
  }

  /// Whether nothing is lost with the file: Parzen made it, and it has no study and no table of the
  /// user's.
  boolean holdsNothing() throws SQLException {
    return own
        && statements
            .first(
                "SELECT NOT EXISTS (SELECT 1 FROM studies) AND (SELECT count(*) FROM sqlite_master"
                    + " WHERE type = 'table') = ?",
                row -> row.getBoolean(1),
                Schema.TABLES.size() + Schema.VERSION_TABLES.size())
            .orElse(false);
  }

  /// Removes the file, which is closed, and what lies beside it.
  void remove() {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      boolean _ = path.resolveSibling(path.getFileName() + suffix).toFile().delete();
    }
  }

  /// Removes the copy, if there is one.
  void removeCopy() {
    copy.ifPresent(OpenFile::remove);
  }

  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The copy {0} could not be removed: {1}", folder, e.getMessage());
    }
  }

  private static StudyException unreadable(Path path, IOException e) {
    return new StudyException.UnusableStorage(
        "The file " + path + " can not be read: " + e.getMessage() + ".", e);
  }
}

package org.parzen.storage.sql;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;

/// Where an open study file is. One that is removed, moved or replaced stays open on most systems,
/// and what is written to it then nobody would find again. Used by whoever has the connection.
final class FilePlace {

  private static final Logger LOG = System.getLogger(FilePlace.class.getName());

  private final Path path;
  private Optional<Object> file = Optional.empty();

  /// What is said at each attempt to write, once another file was put in its place.
  private Optional<String> replaced = Optional.empty();

  /// @param path of a file that has just been opened
  FilePlace(Path path) {
    this.path = path;
    this.file = now();
  }

  /// What tells the file at the path from others; none where there is none, or where the system
  /// does not say, which does not let an open file go either.
  private Optional<Object> now() {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return file; // It can not be looked at now: nothing is known.
    }
  }

  /// Brings the file back if it is gone: all that it held is written to its place again, and the
  /// connection goes on there. Outside of a transaction.
  ///
  /// @return whether it was gone
  /// @throws SQLException where another file is there now: what the open one held is beside it
  boolean restore(Statements statements) throws SQLException {
    Optional<Object> now = now();
    if (replaced.isPresent()) {
      throw new SQLException(replaced.get());
    } else if (now.equals(file)) {
      return false;
    }
    Path saved = free(now.isPresent() ? "saved" : "again");
    write(statements, saved);
    if (now.isPresent()) {
      String message =
          "another file was put in its place while it was open. What it held until then is %s now. Open the one that you want."
              .formatted(saved);
      replaced = Optional.of(message);
      throw new SQLException(message);
    }
    LOG.log(
        Level.WARNING,
        "The study file {0} was removed or moved while it was open. It was written there again, with all that it held.",
        path);
    statements.close();
    moveHere(saved);
    statements.use(StudyFile.connect(path).connection());
    file = now();
    return true;
  }

  /// Half of what it held would be taken for all of it.
  private static void write(Statements statements, Path saved) throws SQLException {
    boolean whole = false;
    try {
      statements.update("VACUUM INTO ?", saved.toString());
      whole = true;
    } finally {
      if (!whole) {
        boolean _ = saved.toFile().delete();
      }
    }
  }

  /// Whether the file is where it was, so that what lies beside it is its own.
  boolean isKept() {
    return replaced.isEmpty() && now().equals(file);
  }

  /// Logs of the file that is gone would be taken for those of the new one.
  private void moveHere(Path saved) throws SQLException {
    try {
      for (String log : new String[] {"-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + log));
      }
      Files.move(saved, path);
    } catch (IOException e) {
      throw new SQLException(
          "it was removed while it was open. What it held until then is %s now (%s)."
              .formatted(saved, e.getMessage()),
          e);
    }
  }

  private Path free(String word) {
    Path free = path.resolveSibling(path.getFileName() + "." + word + ".db");
    for (int i = 2; Files.exists(free); i++) {
      free = path.resolveSibling(path.getFileName() + "." + word + "-" + i + ".db");
    }
    return free;
  }
}

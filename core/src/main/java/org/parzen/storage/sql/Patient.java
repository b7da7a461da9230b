package org.parzen.storage.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// A copy of a study file that may be damaged, for examination: the file itself is only read, and
/// those who use it wait no longer than the copying takes.
record Patient(Path folder, Statements statements, Form form) implements AutoCloseable {

  static Patient of(Path file) throws SQLException, IOException {
    Path folder = Files.createTempDirectory("parzen-doctor");
    try {
      Path copy = folder.resolve("copy.db");
      copy(file, copy);
      Statements statements = StudyFile.connect(copy);
      // Lets SQLite read files that were cut off.
      statements.execute("PRAGMA writable_schema = ON");
      Form form = Form.of(statements, file);
      OlderTables.translate(form.older(), statements);
      return new Patient(folder, statements, form);
    } catch (SQLException | IOException | RuntimeException e) {
      remove(folder);
      throw e;
    }
  }

  private static void copy(Path file, Path copy) throws IOException {
    try (Statements statements = StudyFile.connectReadOnly(file)) {
      statements.copyTo(copy);
    } catch (SQLException e) {
      // Too damaged, or left in the middle of a change: byte by byte, with its logs.
      for (String suffix : List.of("", "-wal", "-journal")) {
        Path part = file.resolveSibling(file.getFileName() + suffix);
        Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + suffix));
        if (Files.exists(part)) {
          Files.copy(part, copy.resolveSibling(copy.getFileName() + suffix));
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Override
  public void close() throws SQLException, IOException {
    statements.close();
    remove(folder);
  }
}

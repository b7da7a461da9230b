package org.parzen.storage.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.parzen.study.StudyException;

/// Brings a study file into today's form.
///
/// All of it is written to a new file first, which must read as the old one does. Then the new
/// content takes the place of the old in one transaction: whoever has the file open sees either the
/// one or the other, and a crash in between leaves the old. The file as it was is kept beside it.
public final class Upgrade {

  /// How an upgrade ended.
  public sealed interface Outcome {}

  /// The file has today's form already.
  public record Current() implements Outcome {}

  /// The file has today's form now.
  ///
  /// @param from the form it had, as `v2.4.0.a`
  /// @param kept the file as it was
  /// @param left indexes, views and triggers of the user's own that the new tables do not fit
  public record Upgraded(String from, Path kept, long studies, long trials, List<String> left)
      implements Outcome {}

  private final Path path;

  private Upgrade(Path path) {
    this.path = path;
  }

  /// Upgrades a file.
  ///
  /// @throws StudyException.UnusableStorage where that is not possible, says why: the file is as it
  ///   was then
  public static Outcome of(Path file) {
    StudyFile.requireReadable(file);
    Upgrade upgrade = new Upgrade(file);
    try {
      return upgrade.isCurrent() ? new Current() : upgrade.run();
    } catch (SQLException e) {
      throw SqliteErrors.unusable(file, e);
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The study file %s can not be upgraded, because a copy could not be written beside it: %s."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private boolean isCurrent() throws SQLException {
    try (Statements statements = StudyFile.connectReadOnly(path)) {
      return Form.of(statements, path).isCurrent();
    } catch (SQLException e) {
      // Left in the middle of a change: opening it for writing puts that right.
      return false;
    }
  }

  private Outcome run() throws SQLException, IOException {
    StudyFile.requireWritable(path);
    try (Statements old = StudyFile.connect(path)) {
      keepOthersOut(old);
      Form form = Form.of(old, path);
      if (form.isCurrent()) {
        return new Current();
      }
      return run(old, form);
    }
  }

  /// Takes the file for this connection alone, until it closes.
  private void keepOthersOut(Statements old) throws SQLException {
    try {
      old.execute("PRAGMA locking_mode = EXCLUSIVE");
      old.execute("BEGIN EXCLUSIVE");
      old.execute("COMMIT");
    } catch (SQLException e) {
      if (SqliteErrors.isBusy(e)) {
        throw new StudyException.UnusableStorage(
            "The study file %s is in use by another program. Close it there, then upgrade it."
                .formatted(path),
            e);
      }
      throw e;
    }
  }

  private Outcome run(Statements old, Form form) throws SQLException, IOException {
    Path fresh = Files.createTempFile(folder(), path.getFileName() + ".", ".upgrade");
    try {
      UpgradedCopy copy = new UpgradedCopy(path, old, form);
      List<String> left = copy.write(fresh);
      Path kept = keep(old, form);
      try {
        SameStudies.require(kept, fresh);
        old.replaceBy(fresh);
      } catch (SQLException | RuntimeException e) {
        Files.deleteIfExists(kept);
        throw e;
      }
      return new Upgraded(form.revision(), kept, copy.count("studies"), copy.count("trials"), left);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Keeps the file as it is under a name that is free.
  private Path keep(Statements old, Form form) throws SQLException, IOException {
    Path kept = freeName(form.revision());
    try {
      old.copyTo(kept);
    } catch (SQLException e) {
      Files.deleteIfExists(kept);
      throw e;
    }
    return kept;
  }

  private Path freeName(String form) throws IOException {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name) + "." + form;
    String end = dot > 0 ? name.substring(dot) : "";
    for (int i = 1; ; i++) {
      Path kept = path.resolveSibling(stem + (i == 1 ? "" : "-" + i) + end);
      if (!Files.exists(kept)) {
        Files.createFile(kept);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(kept, Files.getPosixFilePermissions(path));
        }
        return kept;
      }
    }
  }

  private Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
  }
}

package org.parzen.storage.location;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.StudyException;

/// Studies in a file. Immutable.
///
/// @param file the SQLite file, absolute
public record FileLocation(Path file) implements StorageLocation {

  public FileLocation {
    file = file.toAbsolutePath().normalize();
  }

  static FileLocation bare(String text, Path base) {
    if (text.isEmpty()) {
      throw new StudyException.UnusableStorage("The storage has no name. Name a file.");
    }
    return new FileLocation(base.resolve(text));
  }

  /// @param rest what follows `sqlite://`
  static FileLocation sqlite(String text, String rest, Path base) {
    String path = rest.startsWith("/") ? rest.substring(1) : "";
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    if (plain.isEmpty() || plain.equals(":memory:")) {
      throw new StudyException.UnusableStorage(
          "The storage '%s' names no file. Write sqlite:///FILE, or leave the storage out to keep the study in memory."
              .formatted(text));
    }
    return new FileLocation(base.resolve(plain));
  }

  @Override
  public StudyStore open(SqliteOptions options) {
    refuseJournal();
    return SqliteStore.open(file, options);
  }

  @Override
  public StudyStore openReadOnly(SqliteOptions options) {
    refuseJournal();
    return SqliteStore.openReadOnly(file, options);
  }

  @Override
  public boolean isThere() {
    return Files.isRegularFile(file) && file.toFile().length() > 0;
  }

  /// A journal log is a JSON object a line.
  private void refuseJournal() {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (in.read() == '{') {
        throw new StudyException.UnusableStorage(
            "%s is a journal log, which this version can not open yet. Name a SQLite file."
                .formatted(file));
      }
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The file " + file + " can not be read: " + e.getMessage() + ".", e);
    }
  }

  /// The folder of a study's trials, beside the file.
  public Path trialFolder(String study) {
    return file.resolveSibling(file.getFileName() + ".trials").resolve(FolderName.of(study));
  }

  @Override
  public Path trialFolder(String study, Path data) {
    return trialFolder(study);
  }

  @Override
  public String shown() {
    return file.toString();
  }
}

package org.parzen.storage.location;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.journal.JournalStore;
import org.parzen.storage.journal.LogAccess;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.StudyException;

/// Studies in a file. Immutable.
///
/// @param file the SQLite file or journal log, absolute
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

  /// A new file is a journal log if its name ends in `.log` or `.journal`, a SQLite file otherwise.
  @Override
  public StudyStore open(StorageOptions options) {
    return isJournal()
        ? JournalStore.open(file, options.durability(), zone(options), options.waiting())
        : SqliteStore.open(file, options);
  }

  @Override
  public StudyStore openReadOnly(StorageOptions options) {
    return isJournal()
        ? JournalStore.openReadOnly(file, zone(options))
        : SqliteStore.openReadOnly(file, options);
  }

  @Override
  public boolean isJournal() {
    return LogAccess.isLog(file);
  }

  private static ZoneId zone(StorageOptions options) {
    return options.zone().orElseGet(ZoneId::systemDefault);
  }

  @Override
  public boolean isThere() {
    return Files.isRegularFile(file) && file.toFile().length() > 0;
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

package org.parzen.storage.location;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyException;

/// Where studies are kept, as a user writes it: the path of a file, or a URL as SQLAlchemy reads
/// it.
public sealed interface StorageLocation permits FileLocation, ServerLocation {

  /// Reads `postgresql://user:password@host:port/database`, `sqlite:///relative.db`,
  /// `sqlite:////absolute.db` or a bare path.
  ///
  /// @param base what relative paths mean
  /// @throws StudyException.UnusableStorage where the text names a kind of storage that can not be
  ///   opened: says which
  static StorageLocation parse(String text, Path base) {
    Matcher url =
        Pattern.compile("([A-Za-z][A-Za-z0-9]+)(?:\\+\\w+)?://(.*)", Pattern.DOTALL)
            .matcher(text.strip());
    if (!url.matches()) {
      return FileLocation.bare(text.strip(), base);
    }
    String kind = url.group(1).toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "sqlite" -> FileLocation.sqlite(text.strip(), url.group(2), base);
      case "postgresql", "postgres" -> ServerLocation.parse(url.group(2));
      case "mysql", "mariadb", "redis", "rediss" ->
          throw new StudyException.UnusableStorage(
              "The storage is a %s server, which this version can not use. Name a PostgreSQL server or a SQLite file."
                  .formatted(kind));
      default ->
          throw new StudyException.UnusableStorage(
              "The kind of storage '%s://' is not known. Write sqlite:///FILE, postgresql://USER@HOST/DATABASE, or the path of a file."
                  .formatted(kind));
    };
  }

  /// Opens the storage for reading and writing; makes it where it is absent or empty.
  ///
  /// @throws StudyException.UnusableStorage where it can not be used: says why
  StudyStore open(StorageOptions options);

  /// As [#open(StorageOptions)], safe from the power being cut.
  default StudyStore open() {
    return open(StorageOptions.DEFAULT);
  }

  /// Opens the storage for viewing; it is never changed.
  ///
  /// @throws StudyException.UnusableStorage where it can not be read: says why
  StudyStore openReadOnly(StorageOptions options);

  /// As [#openReadOnly(StorageOptions)], with times as the version of the tables suggests.
  default StudyStore openReadOnly() {
    return openReadOnly(StorageOptions.DEFAULT);
  }

  /// Whether it is a journal log, or will be one.
  default boolean isJournal() {
    return false;
  }

  /// Whether there is something to open, or it would have to be made.
  ///
  /// @throws StudyException.UnusableStorage where that can not be found out
  boolean isThere();

  /// The folder of a study's trials.
  ///
  /// @param data where the folders for storages that are no files are
  Path trialFolder(String study, Path data);

  /// As `--storage` takes it, for everybody to see: without a password.
  String shown();
}

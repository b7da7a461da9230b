package org.parzen.storage.location;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.storage.StudyStore;
import org.parzen.storage.journal.JournalStore;
import org.parzen.storage.journal.LogAccess;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.study.StudyException;

<<<<<<< HEAD
/// Where studies are kept, as a user writes it: a file, or a URL as SQLAlchemy reads it. Immutable.
///
/// @param file the SQLite file or journal log, absolute
public record StorageLocation(Path file) {
=======
/// Where studies are kept, as a user writes it: the path of a file, or a URL as SQLAlchemy reads
/// it.
public sealed interface StorageLocation permits FileLocation, ServerLocation {
>>>>>>> 4ad5e6598d6c7b040ef77fc9624b0f6db017af9f

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

<<<<<<< HEAD
  private static StorageLocation bare(String text, Path base) {
    if (text.isEmpty()) {
      throw new StudyException.UnusableStorage("The storage has no name. Name a file.");
    }
    return new StorageLocation(base.resolve(text));
  }

  private static StorageLocation sqlite(String text, String rest, Path base) {
    String path = rest.startsWith("/") ? rest.substring(1) : "";
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    if (plain.isEmpty() || plain.equals(":memory:")) {
      throw new StudyException.UnusableStorage(
          "The storage '%s' names no file. Write sqlite:///FILE, or leave the storage out to keep the study in memory."
              .formatted(text));
    }
    return new StorageLocation(base.resolve(plain));
  }

  private static String withoutPassword(String text) {
    return text.strip().replaceFirst("://([^:/@]*):[^@]*@", "://$1:…@");
  }

  /// Opens the file for reading and writing; makes it where it is absent or empty: a journal log if
  /// its name ends in `.log` or `.journal`, a SQLite file otherwise.
  ///
  /// @throws StudyException.UnusableStorage where it can not be a study file: says why
  public StudyStore open(SqliteOptions options) {
    return isJournal()
        ? JournalStore.open(file, options.durability(), zone(options))
        : SqliteStore.open(file, options);
  }
=======
  /// Opens the storage for reading and writing; makes it where it is absent or empty.
  ///
  /// @throws StudyException.UnusableStorage where it can not be used: says why
  StudyStore open(SqliteOptions options);
>>>>>>> 4ad5e6598d6c7b040ef77fc9624b0f6db017af9f

  /// As [#open(SqliteOptions)], safe from the power being cut.
  default StudyStore open() {
    return open(SqliteOptions.DEFAULT);
  }

  /// Opens the storage for viewing; it is never changed.
  ///
<<<<<<< HEAD
  /// @throws StudyException.UnusableStorage where it is not a study file: says why
  public StudyStore openReadOnly(SqliteOptions options) {
    return isJournal()
        ? JournalStore.openReadOnly(file, zone(options))
        : SqliteStore.openReadOnly(file, options);
  }

  /// As [#openReadOnly(SqliteOptions)], with times as the file's version suggests.
  public StudyStore openReadOnly() {
    return openReadOnly(SqliteOptions.DEFAULT);
  }

  /// Whether it is a journal log, or will be one.
  public boolean isJournal() {
    return LogAccess.isLog(file);
  }

  private static ZoneId zone(SqliteOptions options) {
    return options.zone().orElseGet(ZoneId::systemDefault);
  }
=======
  /// @throws StudyException.UnusableStorage where it can not be read: says why
  StudyStore openReadOnly();

  /// Whether there is something to open, or it would have to be made.
  ///
  /// @throws StudyException.UnusableStorage where that can not be found out
  boolean isThere();
>>>>>>> 4ad5e6598d6c7b040ef77fc9624b0f6db017af9f

  /// The folder of a study's trials.
  ///
  /// @param data where the folders for storages that are no files are
  Path trialFolder(String study, Path data);

<<<<<<< HEAD
  /// The location as Optuna reads it too: a URL, or the path of a journal log.
  public String url() {
    if (isJournal()) {
      return file.toString();
    }
    String path = file.toString().replace('\\', '/');
    return "sqlite:///" + path;
  }
=======
  /// As `--storage` takes it, for everybody to see: without a password.
  String shown();
>>>>>>> 4ad5e6598d6c7b040ef77fc9624b0f6db017af9f
}

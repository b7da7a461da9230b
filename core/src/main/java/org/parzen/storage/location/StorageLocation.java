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
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.StudyException;

/// Where studies are kept, as a user writes it: a file, or a URL as SQLAlchemy reads it. Immutable.
///
/// @param file the SQLite file or journal log, absolute
public record StorageLocation(Path file) {

  private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9]+)(?:\\+\\w+)?://(.*)");

  /// What a folder's name may not hold on one of the systems, and what would leave the folder.
  private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}._ -]|^[. ]+|[. ]+$");

  private static final int LONGEST_NAME = 80;

  public StorageLocation {
    file = file.toAbsolutePath().normalize();
  }

  /// Reads `sqlite:///relative.db`, `sqlite:////absolute.db` or a bare path.
  ///
  /// @param base what relative paths mean
  /// @throws StudyException.UnusableStorage where the text names a kind of storage that can not be
  ///   opened: says which
  public static StorageLocation parse(String text, Path base) {
    Matcher url = URL.matcher(text.strip());
    if (!url.matches()) {
      return bare(text.strip(), base);
    }
    String kind = url.group(1).toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "sqlite" -> sqlite(text.strip(), url.group(2), base);
      case "postgresql", "postgres", "mysql", "mariadb", "redis", "rediss" ->
          throw new StudyException.UnusableStorage(
              "The storage '%s' is a %s server, which this version can not use yet. Name a SQLite file."
                  .formatted(withoutPassword(text), kind));
      default ->
          throw new StudyException.UnusableStorage(
              "The kind of storage '%s://' is not known. Write sqlite:///FILE, or the path of a file."
                  .formatted(kind));
    };
  }

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

  /// As [#open(SqliteOptions)], safe from the power being cut.
  public StudyStore open() {
    return open(SqliteOptions.DEFAULT);
  }

  /// Opens the file for viewing; it is never changed.
  ///
  /// @throws StudyException.UnusableStorage where it is not a study file: says why
  public StudyStore openReadOnly() {
    return isJournal()
        ? JournalStore.openReadOnly(file, zone(SqliteOptions.DEFAULT))
        : SqliteStore.openReadOnly(file);
  }

  /// Whether it is a journal log, or will be one.
  public boolean isJournal() {
    return LogAccess.isLog(file);
  }

  private static ZoneId zone(SqliteOptions options) {
    return options.zone().orElseGet(ZoneId::systemDefault);
  }

  /// The folder of a study's trials, beside the file.
  public Path trialFolder(String study) {
    String name = UNFIT.matcher(study).replaceAll("_");
    boolean plain = name.equals(study) && name.length() <= LONGEST_NAME && !name.isEmpty();
    // Two names that differ only in what a folder can not be called must not share one.
    String folder =
        plain
            ? name
            : name.substring(0, Math.min(name.length(), LONGEST_NAME))
                + "~"
                + Integer.toHexString(study.hashCode());
    return file.resolveSibling(file.getFileName() + ".trials").resolve(folder);
  }

  /// The location as Optuna reads it too: a URL, or the path of a journal log.
  public String url() {
    if (isJournal()) {
      return file.toString();
    }
    String path = file.toString().replace('\\', '/');
    return "sqlite:///" + path;
  }
}

package org.parzen.storage.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.parzen.study.StudyException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens study files, with one clear line for each that can not be opened.
final class StudyFile {

  /// Marks the files that Parzen made, whose journal mode it may choose: "PRZN".
  static final int APPLICATION_ID = 0x50525A4E;

  /// How long one attempt waits for other programs, in milliseconds.
  private static final int PATIENCE = 1000;

  private static final String MAGIC = "SQLite format 3\0";

  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "afpfs",
          "webdav",
          "9p",
          "ncpfs",
          "fuse.sshfs",
          "fuse.rclone",
          "ceph",
          "lustre",
          "glusterfs",
          "beegfs");

  private StudyFile() {}

  /// Whether the first bytes are those of a SQLite file; an absent or empty file will become one.
  static boolean isSqlite(Path path) throws IOException {
    if (isNew(path)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }
  }

  static boolean isNew(Path path) throws IOException {
    return !Files.exists(path) || Files.size(path) == 0;
  }

  /// Whether the file is there and has no bytes.
  static boolean isEmpty(Path path) {
    return Files.exists(path) && path.toFile().length() == 0;
  }

  /// Refuses a path that no study file can be read from.
  static void requireReadable(Path path) {
    if (Files.isDirectory(path)) {
      throw unusable("%s is a folder. Name a file in it.", path);
    } else if (!Files.exists(path)) {
      throw unusable("There is no file %s. Check the name.", path);
    } else if (!Files.isReadable(path)) {
      throw unusable("The file %s can not be read: you lack the permission.", path);
    }
    requireSqlite(path);
  }

  /// Refuses a path that no study file can be written to.
  static void requireWritable(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path) || folder == null) {
      throw unusable("%s is a folder. Name a file in it.", path);
    } else if (!Files.isDirectory(folder)) {
      throw unusable("There is no folder %s. Create it first.", folder);
    } else if (!Files.isWritable(folder)) {
      throw unusable(
          "The folder %s is read-only for you. Copy the study file elsewhere, or open it for viewing.",
          folder);
    } else if (Files.exists(path) && !Files.isWritable(path)) {
      throw unusable(
          "The study file %s is read-only for you. Copy it elsewhere, or open it for viewing.",
          path);
    }
    requireSqlite(path);
  }

  private static void requireSqlite(Path path) {
    try {
      if (!isSqlite(path)) {
        throw unusable(
            "%s is not a study file: it is no SQLite database. Choose another one.", path);
      }
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The file " + path + " can not be read: " + e.getMessage() + ".", e);
    }
  }

  /// A connection that reads and writes; makes the file where it is absent.
  static Statements connect(Path path) throws SQLException {
    return connect(path, new SQLiteConfig());
  }

  /// A connection that can only read.
  static Statements connectReadOnly(Path path) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return connect(path, config);
  }

  private static Statements connect(Path path, SQLiteConfig config) throws SQLException {
    config.setBusyTimeout(PATIENCE);
    config.setGetGeneratedKeys(false);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    String url = "jdbc:sqlite:" + path.toAbsolutePath().toUri();
    Statements statements = new Statements(config.createConnection(url), Dialect.SQLITE);
    statements.execute("PRAGMA fullfsync = ON");
    return statements;
  }

  /// Whether this file is one of Parzen's own.
  static boolean isOwn(Statements statements) throws SQLException {
    return pragma(statements, "application_id").equals(Integer.toString(APPLICATION_ID));
  }

  static String pragma(Statements statements, String name) throws SQLException {
    return statements.first("PRAGMA " + name, row -> row.getString(1)).orElse("");
  }

  /// Whether other computers may use the file: the write-ahead log needs memory that all share.
  static boolean isOnNetwork(Path path) {
    try {
      FileStore store = Files.getFileStore(path);
      return path.toAbsolutePath().toString().startsWith("\\\\")
          || NETWORK.contains(store.type().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StudyException unusable(String message, Path path) {
    return new StudyException.UnusableStorage(message.formatted(path));
  }
}

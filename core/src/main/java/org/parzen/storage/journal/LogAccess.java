package org.parzen.storage.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.parzen.study.StudyException;

/// Tells logs from other files, with one clear line for each that can not be opened.
public final class LogAccess {

  private LogAccess() {}

  /// Whether a path is a log: by the first byte of the file, and where there is none yet by its
  /// name.
  ///
  /// @throws StudyException.UnusableStorage where the file can not be read
  public static boolean isLog(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return !Files.exists(path) && isNamedLog(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      int first = in.read();
      return first == '{' || (first < 0 && isNamedLog(path));
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The file " + path + " can not be read: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isNamedLog(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".log") || name.endsWith(".journal");
  }

  /// Refuses a path that no log can be read from.
  static void requireReadable(Path path) {
    if (!Files.exists(path)) {
      throw unusable("There is no file %s. Check the name.", path);
    } else if (!Files.isReadable(path)) {
      throw unusable("The file %s can not be read: you lack the permission.", path);
    }
    requireLog(path);
  }

  /// Refuses a path that no log can be written to. Its folder takes the lock.
  static void requireWritable(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw unusable("%s is a folder. Name a file in it.", path);
    } else if (!Files.isDirectory(folder)) {
      throw unusable("There is no folder %s. Create it first.", folder);
    } else if (!Files.isWritable(folder)) {
      throw unusable(
          "The folder %s is read-only for you, and a journal log is locked by a file beside it. Copy the log elsewhere, or open it for viewing.",
          folder);
    } else if (Files.exists(path) && !Files.isWritable(path)) {
      throw unusable(
          "The journal log %s is read-only for you. Copy it elsewhere, or open it for viewing.",
          path);
    }
    requireLog(path);
  }

  private static void requireLog(Path path) {
    if (Files.isDirectory(path)) {
      throw unusable("%s is a folder. Name a file in it.", path);
    } else if (Files.exists(path) && path.toFile().length() > 0 && !isLog(path)) {
      throw unusable("%s is no journal log: it holds no records. Choose another file.", path);
    }
  }

  private static StudyException unusable(String message, Path path) {
    return new StudyException.UnusableStorage(message.formatted(path));
  }
}

package org.parzen.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// How full the disk of a file is. Java and SQLite have no error of its own for all that fails
/// because a disk is full.
public final class DiskSpace {

  /// Less than this, in bytes, and nothing is certain to fit.
  private static final int LEAST = 1 << 16;

  private static final List<String> FULL =
      List.of("no space left", "not enough space", "quota exceeded");

  /// What is said while a full disk is waited for, after the name of what is written.
  public static final String WHY =
      " can not be written, because its disk is full; waiting until there is space. Free some.";

  /// How many milliseconds two attempts are apart at most.
  public static final long LONGEST_PAUSE = 250;

  /// Writes to a disk.
  @FunctionalInterface
  public interface Writing<T> {
    T run() throws IOException;
  }

  private DiskSpace() {}

  /// Writes, and where the disk is full writes again, until there is room. A thread that is
  /// interrupted does not wait.
  ///
  /// @param file what is written
  public static <T> T patiently(Path file, Writing<T> writing) throws IOException {
    try (Patience patience = new Patience(Waiting.UNHEARD)) {
      while (true) {
        try {
          T result = writing.run();
          patience.end(file + " can be written again.");
          return result;
        } catch (IOException e) {
          if (!isFull(file, e) || Thread.currentThread().isInterrupted()) {
            throw e;
          }
          patience.rest(LONGEST_PAUSE, file + WHY);
        }
      }
    }
  }

  /// Whether there is room beside a file for what a change of it needs.
  public static boolean isLeft(Path file, long bytes) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return folder == null || Files.getFileStore(folder).getUsableSpace() >= bytes;
    } catch (IOException e) {
      return true; // Nothing is known: it shows when something is written.
    }
  }

  /// Whether so little is left that writing failed because of it, most likely. What can not be
  /// written anyway, as on a medium that is read-only, is not full, though nothing is left there.
  public static boolean isFull(Path file) {
    return isWritable(file) && !isLeft(file, LEAST);
  }

  /// Whether a file may be written or made, and others beside it.
  public static boolean isWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null
        && Files.isWritable(folder)
        && (Files.isWritable(file) || Files.notExists(file));
  }

  /// Tries whether the disk, and the user's part of it, have room beside a file: of that part, the
  /// system says nothing before it is used up.
  public static boolean takes(Path file) {
    try {
      Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
      Path trial = Files.createTempFile(folder, "parzen", ".space");
      try {
        Files.write(trial, new byte[LEAST]);
        return true;
      } finally {
        Files.delete(trial);
      }
    } catch (IOException e) {
      return !isFull(file, e);
    }
  }

  /// Whether writing to a file failed because the disk, or the user's part of it, is full. The
  /// words of the system may be in another language.
  public static boolean isFull(Path file, IOException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(words::contains) || (!isOther(e) && isFull(file));
  }

  /// Whether the kind of an error says that it is not about space.
  private static boolean isOther(IOException e) {
    return e instanceof AccessDeniedException
        || e instanceof NoSuchFileException
        || e instanceof FileNotFoundException;
  }
}

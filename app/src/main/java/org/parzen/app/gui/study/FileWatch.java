package org.parzen.app.gui.study;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Looks again and again whether a study file was written to, without opening it, and by whom. Used
/// by one thread at a time.
final class FileWatch {

  /// How long after a change by others they are taken to be at work: a trial may take its time.
  private static final long AT_WORK = TimeUnit.SECONDS.toNanos(10);

  private final Path file;
  private FileStamp stamp;
  private boolean ours = true;
  private boolean theirs;
  private long changed;

  FileWatch(Path file) {
    this.file = file;
    this.stamp = FileStamp.of(file);
  }

  /// What changes until the next look is this program's doing.
  void expect() {
    ours = true;
  }

  /// What is different since the last look.
  ///
  /// @param runs whether this program writes all the time
  Change look(boolean runs) {
    FileStamp now = FileStamp.of(file);
    FileStamp before = stamp;
    stamp = now;
    if (now.equals(before)) {
      ours = runs;
      return Change.NONE;
    } else if (!now.isSameFile(before)) {
      return now.exists() ? Change.REPLACED : Change.REMOVED;
    }
    if (!runs && !ours) {
      theirs = true;
      changed = System.nanoTime();
    }
    ours = runs;
    return Change.WRITTEN;
  }

  /// Whether others seem to be at work on the file.
  boolean isLive() {
    theirs = theirs && System.nanoTime() - changed < AT_WORK;
    return theirs;
  }

  boolean isThere() {
    return stamp.exists();
  }

  /// What may have happened to a file.
  enum Change {
    NONE,
    WRITTEN,
    REPLACED,
    REMOVED
  }
}

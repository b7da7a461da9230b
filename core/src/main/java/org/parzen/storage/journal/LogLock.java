package org.parzen.storage.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.parzen.storage.DiskSpace;
import org.parzen.storage.Patience;
import org.parzen.storage.Waiting;

/// The lock of a log as Optuna takes it: whoever makes the file `<log>.lock` has it, a symbolic
/// link where links can be made, an empty file elsewhere. Both kinds keep out both. Taken by one
/// thread at a time.
final class LogLock {

  private static final Logger LOG = System.getLogger(LogLock.class.getName());

  /// How long a lock stays another's that does nothing, in nanoseconds: as long as for Optuna.
  private static final long GRACE = TimeUnit.SECONDS.toNanos(30);

  /// How many milliseconds two attempts are apart at most.
  private static final long LONGEST_PAUSE = 20;

  private static final String WHY = " is in use by another program; waiting for it.";
  private static final String OVER = " is free again.";

  private final Path log;
  private final Path lock;
  private final long grace;
  private final Waiting waiting;
  private boolean links = true;

  /// @param waiting hears when it is another's for long
  LogLock(Path log, Waiting waiting) {
    this(log, GRACE, waiting);
  }

  /// @param grace how long a lock is respected that nobody gives back, in nanoseconds
  LogLock(Path log, long grace, Waiting waiting) {
    this.log = log;
    this.lock = log.resolveSibling(log.getFileName() + ".lock");
    this.grace = grace;
    this.waiting = waiting;
  }

  /// Waits until the lock is this process's. An interruption is kept for later.
  ///
  /// @throws IOException where no lock can be made in this folder
  void acquire() throws IOException {
    try (Patience patience = new Patience(waiting)) {
      long since = System.nanoTime();
      String holder = "";
      while (!isTaken()) {
        String now = holder();
        if (!now.equals(holder)) {
          holder = now;
          since = System.nanoTime();
        } else if (System.nanoTime() - since > grace) {
          LOG.log(
              Level.WARNING, "{0} was left behind by a program that ended; it is removed.", lock);
          release();
        }
        patience.rest(LONGEST_PAUSE, "The log " + log + WHY);
      }
      patience.end("The log " + log + OVER);
    }
  }

  private boolean isTaken() throws IOException {
    try {
      if (links) {
        Files.createSymbolicLink(lock, log.toAbsolutePath());
      } else {
        Files.createFile(lock);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      requireWritable(e);
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (e instanceof FileSystemException failed && DiskSpace.isFull(log, failed)) {
        throw failed;
      } else if (!links) {
        throw new IOException("the lock " + lock + " can not be made there", e);
      }
      // Some file systems know no links, and Windows lets few users make one.
      links = false;
      return isTaken();
    }
  }

  /// Where the folder was made read-only, nobody can give the lock back.
  private void requireWritable(IOException e) throws IOException {
    Path folder = lock.toAbsolutePath().getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new IOException("the lock " + lock + " can not be given back there", e);
    }
  }

  /// Something that stays the same as long as one process holds the lock and writes nothing.
  private String holder() throws IOException {
    try {
      BasicFileAttributes made =
          Files.readAttributes(lock, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return made.fileKey() + " " + made.lastModifiedTime() + " " + written();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private String written() throws IOException {
    try {
      return Files.getLastModifiedTime(log).toString();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /// Gives the lock back: renamed first, so that two who remove one that was left behind do not
  /// remove a third one's.
  void release() {
    Path removed =
        lock.resolveSibling(lock.getFileName() + UUID.randomUUID().toString() + ".rename");
    try {
      Files.move(lock, removed);
      Files.delete(removed);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING, "The lock {0} was not there to be given back: {1}", lock, e.getMessage());
    }
  }
}

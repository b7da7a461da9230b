package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.parzen.storage.Patience;

/// A file system in memory that is soon full. Only root may make one, on Linux: where that is not
/// possible, the test is left out.
public final class SmallDisk implements AutoCloseable {

  /// What its files grow by, in bytes.
  private static final int BLOCK = 4096;

  /// What is written at once, in bytes.
  private static final long MOST = 1 << 20;

  /// Between two looks at all threads, in nanoseconds: it stops them, and they have work to do.
  private static final long PAUSE = 300_000;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Mounts it, until it is closed.
  ///
  /// @param folder is there, and empty
  /// @param bytes how much fits
  public static SmallDisk mount(Path folder, long bytes) {
    String size = "size=" + bytes;
    assumeTrue(
        isDone("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()),
        "a small disk can only be made by root, on Linux");
    return new SmallDisk(folder);
  }

  /// Lets nobody write to it any more.
  public void protect() {
    assertThat(isDone("mount", "-o", "remount,ro", folder.toString())).isTrue();
  }

  private static boolean isDone(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// Leaves room for so many blocks.
  public void fill(int blocks) throws IOException {
    try (FileChannel filler =
        FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long left = tooMuch(blocks); left > 0; left = tooMuch(blocks)) {
        int _ = filler.write(ByteBuffer.allocate((int) Math.min(left, MOST)));
      }
    }
  }

  private long tooMuch(int blocks) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() - (long) blocks * BLOCK;
  }

  /// Makes room again.
  public void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  /// Whether somebody waits for room before the writing is done.
  public static boolean waits(CompletableFuture<?> writing) {
    while (!writing.isDone()) {
      if (Thread.getAllStackTraces().values().stream().anyMatch(SmallDisk::isPatient)) {
        return true;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return false;
  }

  private static boolean isPatient(StackTraceElement[] calls) {
    return Arrays.stream(calls)
        .anyMatch(
            call ->
                call.getClassName().equals(Patience.class.getName())
                    && call.getMethodName().equals("rest"));
  }

  @Override
  public void close() {
    assertThat(isDone("umount", folder.toString())).isTrue();
  }
}

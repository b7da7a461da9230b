package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/// A file system in memory that is soon full. Only root may make one.
final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// @param bytes how much fits
  static SmallDisk mount(Path folder, long bytes) {
    String size = "size=" + bytes;
    assumeTrue(
        isDone("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()),
        "a small disk can only be made by root, on Linux");
    return new SmallDisk(folder);
  }

  /// Lets nobody write to it any more.
  void protect() {
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

  @Override
  public void close() {
    assertThat(isDone("umount", folder.toString())).isTrue();
  }
}

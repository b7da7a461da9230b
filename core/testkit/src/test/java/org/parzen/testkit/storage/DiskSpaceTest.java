package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.DiskSpace;
import org.parzen.testkit.SmallDisk;

/// Nobody waits for space where something else is wrong.
final class DiskSpaceTest {

  private static final long SIZE = 1 << 20;

  @TempDir Path disk = Path.of("");

  @Test
  void aFullDiskIsTheCauseOnlyOfWhatItMayCause() throws IOException {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      Path file = disk.resolve("s.log");
      String name = file.toString();
      assertThat(DiskSpace.isFull(file, new IOException("?"))).isFalse();
      assertThat(DiskSpace.takes(file)).isTrue();
      small.fill(0);
      assertThat(DiskSpace.isFull(file, new IOException("?"))).isTrue();
      assertThat(DiskSpace.takes(file)).isFalse();
      assertThat(DiskSpace.isFull(file, new FileSystemException(name))).isTrue();
      assertThat(DiskSpace.isFull(file, new AccessDeniedException(name))).isFalse();
      assertThat(DiskSpace.isFull(file, new NoSuchFileException(name))).isFalse();
      assertThat(DiskSpace.isFull(file, new FileNotFoundException(name))).isFalse();
      assertThat(
              DiskSpace.isFull(
                  file, new FileNotFoundException(name + " (No space left on device)")))
          .isTrue();
    }
  }

  @Test
  void aMediumThatIsReadOnlyIsNotFull() throws IOException {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      Path file = disk.resolve("s.db");
      small.fill(0);
      assertThat(DiskSpace.isFull(file)).isTrue();
      small.protect();
      assertThat(DiskSpace.isFull(file)).isFalse();
    }
  }
}

package org.parzen.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.Waiting;

/// The lock of a log, and locks that nobody gives back any more.
final class LogLockTest {

  @TempDir Path folder = Path.of("");

  private Path log() {
    return folder.resolve("x.log");
  }

  private Path lockFile() {
    return folder.resolve("x.log.lock");
  }

  private LogLock lock(long graceMillis) {
    return new LogLock(log(), TimeUnit.MILLISECONDS.toNanos(graceMillis), Waiting.UNHEARD);
  }

  @Test
  void theLockIsALinkToTheLogAndGoneAfterwards() throws IOException {
    LogLock lock = new LogLock(log(), Waiting.UNHEARD);
    lock.acquire();
    assertThat(Files.readSymbolicLink(lockFile())).isEqualTo(log());
    lock.release();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aLockThatWasLeftBehindIsTakenOver() throws IOException {
    Files.createFile(log());
    Files.createFile(lockFile());
    lock(50).acquire();
    assertThat(Files.isSymbolicLink(lockFile())).isTrue();
    Files.delete(lockFile());
    Files.createSymbolicLink(lockFile(), Path.of("nowhere"));
    lock(50).acquire();
    assertThat(Files.readSymbolicLink(lockFile())).isEqualTo(log());
  }

  @Test
  void aLockWhoseOwnerStillWritesIsRespected() throws Exception {
    Files.createFile(log());
    Files.createFile(lockFile());
    Thread taker =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    lock(2_000).acquire();
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
    for (int i = 0; i < 30; i++) {
      Files.writeString(log(), "x".repeat(i));
      taker.join(100);
      assertThat(taker.isAlive()).isTrue();
    }
    Files.delete(lockFile());
    taker.join();
    assertThat(Files.exists(lockFile(), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void anInterruptedThreadWaitsAllTheSameAndStaysInterrupted() throws IOException {
    Files.createFile(lockFile());
    Thread.currentThread().interrupt();
    lock(200).acquire();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Files.isSymbolicLink(lockFile())).isTrue();
  }
}

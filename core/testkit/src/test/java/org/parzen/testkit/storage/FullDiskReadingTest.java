package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.StudyView;
import org.parzen.testkit.SmallDisk;
import org.parzen.testkit.storage.StudyOnDisk.Kind;

/// What a disk holds can be read while it is full.
final class FullDiskReadingTest {

  private static final long SIZE = 1 << 20;

  @TempDir Path disk = Path.of("");

  @ParameterizedTest
  @EnumSource
  void whatIsKnownCanBeLookedAtWhileAWriterWaits(Kind kind) throws IOException {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE);
        StudyStore store = new StudyOnDisk(kind, disk).make().open()) {
      StudyView view = store.open("s");
      small.fill(0);
      var lane = CompletableFuture.runAsync(() -> Change.END.writeTo(store, view.ref()));
      assertThat(SmallDisk.waits(lane)).isTrue();
      assertThat(store.refresh(view).finished().value(0, 0)).isEqualTo(0.5);
      assertThat(lane).isNotDone();
      small.free();
      lane.join();
    }
  }

  @Test
  void whatDoesNotFitIntoTheFileStaysInItsLogUntilThereIsRoom() throws IOException {
    StudyStore memory = new InMemoryStore();
    Change.SUGGEST.writeTo(memory, StudyOnDisk.make(memory));
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyOnDisk study = new StudyOnDisk(Kind.OWN, disk).make();
      try (StudyStore store = study.open()) {
        Change.SUGGEST.writeTo(store, store.open("s").ref());
        small.fill(0);
      }
      assertThat(Sql.files(disk)).contains(disk.resolve("s.db-wal"));
      assertThat(study.isToldToViewers()).isTrue();
      small.free();
      study.assertWhole(memory);
    }
  }
}

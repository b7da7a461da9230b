package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parzen.testkit.storage.StudyOnDisk.RUNNING;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.storage.StudyStore;
import org.parzen.storage.copy.StudyCopy;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.testkit.SmallDisk;
import org.parzen.testkit.storage.StudyOnDisk.Kind;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// A disk that is full, at whatever is written: it is waited for, and nothing is lost or doubled.
final class FullDiskTest {

  private static final long SIZE = 4 << 20;

  /// With so many blocks left, whatever is written here fits.
  private static final int PLENTY = 400;

  @TempDir Path folder = Path.of("");
  private Path disk = Path.of("");

  @BeforeEach
  void disk() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
  }

  static Stream<Arguments> changes() {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> Arrays.stream(Change.values()).map(change -> Arguments.of(kind, change)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsWrittenWaitsForRoomAndIsThereOnce(Kind kind, Change change) throws IOException {
    StudyStore memory = new InMemoryStore();
    change.writeTo(memory, StudyOnDisk.make(memory));
    StudyOnDisk made = new StudyOnDisk(kind, folder).make();
    StudyOnDisk study = new StudyOnDisk(kind, disk);
    int waited = 0;
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      for (int blocks : new int[] {0, 1, 2, 3, 5, 8, 14, PLENTY}) {
        Files.copy(made.file(), study.file());
        try (StudyStore store = study.open()) {
          StudyRef ref = store.open("s").ref();
          small.fill(blocks);
          var writing = CompletableFuture.runAsync(() -> change.writeTo(store, ref));
          if (SmallDisk.waits(writing)) {
            waited++;
            assertThat(blocks).isLessThan(PLENTY);
            assertThat(study.isToldToViewers()).as("a full disk can be read").isTrue();
          }
          small.free();
          writing.join();
          StudyOnDisk.assertSame(store, memory);
        }
        study.assertWhole(memory);
        Files.delete(study.file());
      }
    }
    assertThat(waited).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void aCopyIsWholeOnceThereIsRoom(Kind kind) throws IOException {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyOnDisk study = new StudyOnDisk(kind, disk).make();
      try (StudyStore store = study.open()) {
        Change.ADD.writeTo(store, store.open("s").ref());
        List<FrozenTrial> trials = store.open("s").trials();
        small.fill(20);
        var copying =
            CompletableFuture.supplyAsync(() -> new StudyCopy(store, store).copy("s", "copy"));
        assertThat(SmallDisk.waits(copying)).isTrue();
        small.free();
        assertThat(copying.join().trials()).isEqualTo(trials);
      }
      try (StudyStore store = study.look()) {
        assertThat(store.open("copy").trials()).isEqualTo(store.open("s").trials());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStudyThatDoesNotFitIsRefusedAtOnceAndLeavesNothing(Kind kind) throws IOException {
    StudySpec large =
        new StudySpec(
            "large",
            List.of(Direction.MINIMIZE),
            Attributes.NONE.with("text", TextNode.valueOf("z".repeat(100_000))),
            Attributes.NONE);
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyOnDisk study = new StudyOnDisk(kind, disk).make();
      for (int blocks : new int[] {0, 2, 5, 10, 20}) {
        try (StudyStore store = study.open()) {
          assertThat(store.names()).hasSize(2);
          small.fill(blocks);
          assertThatThrownBy(() -> store.create(large))
              .isInstanceOf(StudyException.UnusableStorage.class)
              .hasMessageContaining(study.file() + ": the disk is full. Free some space.");
          assertThat(store.names()).hasSize(2);
          small.free();
        }
      }
      try (StudyStore store = study.open()) {
        assertThat(store.create(large).user()).isEqualTo(large.user());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "LOG"})
  void aFileThatDoesNotFitIsRefusedAtOnceAndNotThereAfterwards(Kind kind) throws IOException {
    int refused = 0;
    StudyOnDisk study = new StudyOnDisk(kind, disk);
    for (int blocks : new int[] {0, 1, 2, 4, 8, 16, 24, PLENTY}) {
      try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
        small.fill(blocks);
        try (StudyStore store = study.open()) {
          store.create(new StudySpec("s", Direction.MINIMIZE));
        } catch (StudyException.UnusableStorage e) {
          refused++;
          assertThat(e).hasMessageContaining("the disk is full. Free some space.");
        }
        small.free();
        List<String> names = new ArrayList<>();
        if (!Sql.files(disk).isEmpty()) {
          try (StudyStore store = study.look()) {
            names.addAll(store.names());
          }
        }
        assertThat(names.isEmpty()).as(blocks + " blocks").isEqualTo(Sql.files(disk).isEmpty());
      }
    }
    assertThat(refused).isBetween(1, 7);
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatIsClosedWaitsNoLongerAndSaysWhatIsMissing(Kind kind) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyOnDisk study = new StudyOnDisk(kind, disk).make();
      StudyStore store = study.open();
      StudyRef ref = store.open("s").ref();
      small.fill(0);
      var lane = CompletableFuture.runAsync(() -> Change.END.writeTo(store, ref));
      assertThat(SmallDisk.waits(lane)).isTrue();
      assertThatThrownBy(store::close)
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("the disk is full. Free some space. Not written: ")
          .hasMessageContaining(kind == Kind.LOG ? "changes" : "of trial 1.");
      assertThatThrownBy(lane::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(StudyException.UnusableStorage.class);
      small.free();
      try (StudyStore again = study.open()) {
        assertThat(again.open("s").trial(RUNNING).orElseThrow().kind())
            .isEqualTo(TrialState.Kind.RUNNING);
        Change.END.writeTo(again, ref);
      }
      assertThat(study.isToldToViewers()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatIsToEndSoonWaitsAgainWhenItGoesOn(Kind kind) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE);
        StudyStore store = new StudyOnDisk(kind, disk).make().open()) {
      StudyRef study = store.open("s").ref();
      small.fill(0);
      var lane = CompletableFuture.runAsync(() -> Change.STUDY.writeTo(store, study));
      assertThat(SmallDisk.waits(lane)).isTrue();
      store.setPatient(false);
      assertThatThrownBy(lane::join).hasMessageContaining("the disk is full");
      store.setPatient(true);
      lane = CompletableFuture.runAsync(() -> Change.STUDY.writeTo(store, study));
      assertThat(SmallDisk.waits(lane)).isTrue();
      small.free();
      lane.join();
      assertThat(store.open("s").user().values()).containsOnlyKeys("text");
    }
  }

  @Test
  void aFileThatIsRemovedIsWrittenAgainOnceThereIsRoom() throws IOException {
    StudyStore memory = new InMemoryStore();
    Change.END.writeTo(memory, StudyOnDisk.make(memory));
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyOnDisk study = new StudyOnDisk(Kind.OWN, disk).make();
      try (StudyStore store = study.open()) {
        StudyRef ref = store.open("s").ref();
        Files.delete(study.file());
        small.fill(8);
        var lane = CompletableFuture.runAsync(() -> Change.END.writeTo(store, ref));
        assertThat(SmallDisk.waits(lane)).isTrue();
        small.free();
        lane.join();
      }
      study.assertWhole(memory);
    }
  }
}

package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqlStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.testkit.SmallDisk;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// Files in every state that a writer may leave behind, on media that can not be written: each is
/// shown with all its trials, and none is changed by one byte.
final class ViewingTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final long ROOM = 4 << 20;

  @TempDir Path folder = Path.of("");

  private static void evaluate(StudyStore store, int trials) {
    StudyRef study = store.open("s").ref();
    for (int i = 0; i < trials; i++) {
      int number = store.begin(study, NOW, Attributes.NONE).number();
      List<Double> values = List.of(number * 0.5);
      store.apply(study, new TrialEvent.Ended(number, new TrialState.Complete(NOW, NOW, values)));
    }
  }

  private Path made(int trials) {
    Path file = folder.resolve("made.db");
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      store.create(new StudySpec("s", Direction.MINIMIZE));
      evaluate(store, trials);
    }
    return file;
  }

  /// As a writer leaves a file that is killed: its last trials are in the log beside it only.
  private void leaveWithLog(Path target) throws IOException {
    Path file = made(2);
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      evaluate(store, 3);
      Files.copy(file, target);
      Files.copy(folder.resolve("made.db-wal"), target.resolveSibling("left.db-wal"));
    }
  }

  private static Map<String, Integer> contents(Path disk) throws IOException {
    return Sql.files(disk).stream()
        .filter(Files::isRegularFile)
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString(),
                file -> {
                  try {
                    return Arrays.hashCode(Files.readAllBytes(file));
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                }));
  }

  private void assertShown(Path file, int trials, boolean copy) throws IOException {
    Path disk = folder.resolve("disk");
    Map<String, Integer> before = contents(disk);
    try (SqlStore store = SqliteStore.openReadOnly(file)) {
      assertThat(store.isCopy()).as("a copy is shown").isEqualTo(copy);
      StudyView view = store.open("s");
      assertThat(view.count(TrialState.Kind.COMPLETE)).isEqualTo(trials);
      assertThat(view.size()).isEqualTo(trials);
      assertThat(store.refresh(view).size()).isEqualTo(trials);
    }
    assertThat(contents(disk)).isEqualTo(before);
  }

  private Path disk() throws IOException {
    return Files.createDirectory(folder.resolve("disk"));
  }

  @Test
  void aPlainFileOnAReadOnlyMediumIsReadInPlace() throws IOException {
    Path disk = disk();
    try (SmallDisk medium = SmallDisk.mount(disk, ROOM)) {
      Path file = Files.copy(made(4), disk.resolve("left.db"));
      medium.protect();
      assertShown(file, 4, false);
    }
  }

  @Test
  void aLogOnAReadOnlyMediumIsReadFromACopy() throws IOException {
    Path disk = disk();
    try (SmallDisk medium = SmallDisk.mount(disk, ROOM)) {
      Path file = disk.resolve("left.db");
      leaveWithLog(file);
      medium.protect();
      assertShown(file, 5, true);
    }
  }

  /// The file says that there is a log, but all of it was brought home.
  @Test
  void aFileWhoseLogIsGoneIsReadFromACopyWhereNoneCanBeMade() throws IOException {
    Path disk = disk();
    try (SmallDisk medium = SmallDisk.mount(disk, ROOM)) {
      Path file = made(3);
      Sql.execute(file, "PRAGMA journal_mode = WAL");
      file = Files.copy(file, disk.resolve("left.db"));
      medium.protect();
      assertShown(file, 3, true);
    }
  }

  /// On a medium that can be written no copy is tried, on another one it is as damaged.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noCopyStaysOfAFileThatIsDamaged(boolean readOnly) throws IOException {
    Path disk = disk();
    Path file = disk.resolve("damaged-%s.db".formatted(UUID.randomUUID()));
    Path made = made(3);
    Sql.execute(made, "PRAGMA journal_mode = WAL");
    try (SmallDisk medium = SmallDisk.mount(disk, ROOM)) {
      byte[] bytes = Files.readAllBytes(made);
      Arrays.fill(bytes, 100, bytes.length, (byte) 0xff);
      Files.write(file, bytes);
      if (readOnly) {
        medium.protect();
      }
      assertThatThrownBy(() -> SqliteStore.openReadOnly(file))
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("it is damaged");
    }
    assertThat(Sql.files(Path.of(System.getProperty("java.io.tmpdir"))))
        .filteredOn(folder -> folder.getFileName().toString().startsWith("parzen-view"))
        .noneMatch(folder -> Files.exists(folder.resolve(file.getFileName())));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileInTheMiddleOfAChangeIsReadFromACopyAsItWasBefore(boolean readOnly) throws Exception {
    Path disk = disk();
    Path file = disk.resolve("left.db");
    if (readOnly) {
      try (SmallDisk medium = SmallDisk.mount(disk, ROOM)) {
        Sql.copyInTheMiddleOfAChange(made(4), file);
        medium.protect();
        assertShown(file, 4, true);
      }
    } else {
      Sql.copyInTheMiddleOfAChange(made(4), file);
      assertShown(file, 4, true);
    }
  }
}

package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// What becomes of trials when somebody takes a study file away while it is written to: none that
/// was told is lost.
final class LostFileTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("study.db");
  }

  private static void evaluate(StudyStore store, StudyRef study) {
    int number = store.begin(study, NOW, Attributes.NONE).number();
    List<Double> values = List.of(number * 0.5);
    store.apply(study, new TrialEvent.Ended(number, new TrialState.Complete(NOW, NOW, values)));
  }

  private static int trials(Path file) {
    assertThat(Sql.query(file, "PRAGMA integrity_check")).containsExactly("ok");
    try (StudyStore store = SqliteStore.openReadOnly(file)) {
      return store.open("s").count(TrialState.Kind.COMPLETE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsRemovedIsWrittenAgain(Durability durability) throws IOException {
    try (StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT.with(durability))) {
      StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
      evaluate(store, study);
      Files.delete(file());
      evaluate(store, study);
      assertThat(trials(file())).isEqualTo(2);
      evaluate(store, study);
      Files.delete(file());
      evaluate(store, study);
    }
    assertThat(trials(file())).isEqualTo(4);
    assertThat(Sql.files(folder)).containsExactly(file());
    assertThat(Sql.query(file(), "PRAGMA application_id")).containsExactly("1347574350");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileThatIsMovedIsWrittenAgainInItsPlace(boolean own) throws IOException {
    Path moved = folder.resolve("moved.db");
    make(own);
    try (StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT)) {
      StudyRef study = store.open("s").ref();
      evaluate(store, study);
      Files.move(file(), moved);
      evaluate(store, study);
    }
    assertThat(trials(file())).isEqualTo(2);
    assertThat(Sql.files(folder)).containsExactlyInAnyOrder(file(), moved);
  }

  /// A file of another program's keeps its rollback journal.
  private void make(boolean own) {
    try (StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT)) {
      store.create(new StudySpec("s", Direction.MINIMIZE));
    }
    if (!own) {
      Sql.execute(file(), "PRAGMA application_id = 0");
    }
  }

  @Test
  void aFileThatIsReplacedIsLeftAloneAndTheOtherOneKeptBesideIt() throws IOException {
    Path other = folder.resolve("other.db");
    try (StudyStore store = SqliteStore.open(other, StorageOptions.DEFAULT)) {
      store.create(new StudySpec("another", Direction.MAXIMIZE));
    }
    byte[] bytes = Files.readAllBytes(other);
    try (StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT)) {
      StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
      evaluate(store, study);
      Files.move(other, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> evaluate(store, study))
            .isInstanceOf(StudyException.UnusableStorage.class)
            .hasMessageContaining("another file was put in its place")
            .hasMessageContaining("study.db.saved.db");
      }
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    assertThat(trials(folder.resolve("study.db.saved.db"))).isEqualTo(1);
  }
}

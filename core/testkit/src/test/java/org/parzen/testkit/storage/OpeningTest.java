package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.location.StorageLocation;
import org.parzen.storage.sql.Repair;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.storage.sql.Upgrade;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;

/// What can be opened, what can not, and how that is said.
final class OpeningTest {

  @TempDir Path folder = Path.of("");

  private static void assertRefused(Path path, String... parts) {
    assertThatThrownBy(() -> SqliteStore.open(path, StorageOptions.DEFAULT).close())
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining(path.getFileName().toString())
        .message()
        .contains(parts)
        .doesNotContain("\n")
        .doesNotContain("Exception");
  }

  @Test
  void whatIsNoStudyFileIsNamedWithWhatToDo() throws IOException {
    assertRefused(folder, "is a folder");
    Path text = Files.writeString(folder.resolve("notes.txt"), "x = 1\n");
    assertRefused(text, "not a study file");
    Path other = folder.resolve("other.db");
    Sql.execute(other, "CREATE TABLE t (x)");
    assertRefused(other, "holds no studies");
    assertThatThrownBy(() -> SqliteStore.open(folder.resolve("a/b.db"), StorageOptions.DEFAULT))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("There is no folder " + folder.resolve("a"));
    assertThatThrownBy(() -> SqliteStore.openReadOnly(folder.resolve("none.db")))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("There is no file");
    assertThat(Files.readString(text)).isEqualTo("x = 1\n");
    assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
  }

  @Test
  void anEmptyFileIsCalledEmptyAndIsAStudyFileOnceOneIsMade() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.db"));
    Path mended = folder.resolve("mended.db");
    List<ThrowingCallable> readings =
        List.of(
            () -> SqliteStore.openReadOnly(empty).close(),
            () -> Upgrade.of(empty),
            () -> Repair.of(empty, mended));
    for (ThrowingCallable reading : readings) {
      assertThatThrownBy(reading)
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessage("The file %s is empty (0 bytes). Choose another file.".formatted(empty));
    }
    assertThat(empty).isEmptyFile();
    assertThat(mended).doesNotExist();
    assertMade(empty);
  }

  private static void assertMade(Path file) {
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      store.create(new StudySpec("s", Direction.MINIMIZE));
    }
    try (StudyStore store = SqliteStore.openReadOnly(file)) {
      assertThat(store.names()).containsExactly("s");
    }
  }

  @Test
  void anotherFormOfTheTablesIsRefusedByName() throws IOException {
    Path file = Reference.copyTo(folder);
    Sql.execute(file, "UPDATE alembic_version SET version_num = 'v3.0.0.b'");
    assertRefused(file, "older", "v3.0.0.b", "storage upgrade");
    Sql.execute(file, "UPDATE alembic_version SET version_num = 'v9.0.0.a'");
    assertRefused(file, "newer", "v9.0.0.a");
    Sql.execute(file, "UPDATE alembic_version SET version_num = 'v3.2.0.a'");
    SqliteStore.open(file, StorageOptions.DEFAULT).close();
  }

  @Test
  void aDamagedFileNamesTheDoctor() throws IOException {
    Path file = Reference.copyTo(folder);
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0xff);
    Files.write(file, bytes);
    assertThatThrownBy(
            () -> {
              try (StudyStore store = SqliteStore.openReadOnly(file)) {
                store.open("empty");
              }
            })
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("it is damaged. 'parzen doctor " + file + "' shows what is wrong");
  }

  @Test
  void anEmptyFileBecomesAStudyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.db"));
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      assertThat(store.names()).isEmpty();
      store.create(new StudySpec("s", Direction.MINIMIZE));
    }
    try (StudyStore store = SqliteStore.openReadOnly(file)) {
      assertThat(store.names()).containsExactly("s");
    }
  }

  @Test
  void whatOtherProgramsLeftOutOrMixedUpDoesNotHideTheRest() throws IOException {
    Path file = Reference.copyTo(folder);
    Sql.execute(
        file,
        "UPDATE study_directions SET direction = 'NOT_SET' WHERE study_id = 3",
        "INSERT INTO trials VALUES (501, 7, 3, 'COMPLETE', NULL, '2026-11-21 00:00:00')",
        "INSERT INTO trials VALUES (502, 9, 3, 'FAIL', '2026-11-21 00:00:00.5', NULL)",
        "INSERT INTO trials VALUES (503, 9, 3, 'FAIL', NULL, NULL)",
        "INSERT INTO trials VALUES (504, NULL, 3, 'RUNNING', NULL, NULL)",
        "INSERT INTO trial_values VALUES (901, 501, 0, 1.5, 'FINITE')",
        "INSERT INTO trial_params VALUES (901, 501, 'a', 0.5, '{\"type\": \"float\", \"low\": 0,"
            + " \"high\": 1}')",
        "INSERT INTO trial_params VALUES (902, 501, 'b', 2.0, '{\"name\":"
            + " \"DiscreteUniformDistribution\", \"attributes\": {\"low\": 0, \"high\": 4, \"q\":"
            + " 1}}')",
        "INSERT INTO trial_params VALUES (903, 501, 'c', 2.0, 'nonsense')",
        "INSERT INTO trial_user_attributes VALUES (901, 501, 'nan', 'NaN')",
        "INSERT INTO trial_user_attributes VALUES (902, 501, 'bad', '{')");
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      StudyView view = store.open("empty");
      assertThat(view.direction()).isEqualTo(Direction.MINIMIZE);
      assertThat(view.trials().stream().map(trial -> trial.number())).containsExactly(7, 9);
      assertThat(view.trial(7).orElseThrow().parameters()).containsOnlyKeys("a", "b");
      assertThat(view.trial(7).orElseThrow().user().values()).containsOnlyKeys("nan", "bad");
      assertThat(
              store
                  .begin(view.ref(), java.time.Instant.EPOCH, org.parzen.trial.Attributes.NONE)
                  .number())
          .isEqualTo(10);
    }
  }

  @Test
  void aStorageIsNamedByPathOrUrl() {
    Path file = folder.resolve("x.db");
    for (String text : List.of("x.db", "sqlite:///x.db", file.toString(), "sqlite:///" + file)) {
      assertThat(StorageLocation.parse(text, folder)).as(text).isEqualTo(new FileLocation(file));
    }
    for (String text : List.of("mysql+pymysql://u:secret@h/db", "redis://h")) {
      assertThatThrownBy(() -> StorageLocation.parse(text, folder))
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("can not use")
          .hasMessageNotContaining("secret");
    }
    assertThatThrownBy(() -> StorageLocation.parse("sqlite://", folder))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("names no file");
    StorageLocation location = StorageLocation.parse("x.db", folder);
    try (StudyStore store = location.open()) {
      assertThat(store.names()).isEmpty();
    }
    assertThat(Files.exists(file)).isTrue();
  }

  @Test
  void trialFoldersLieBesideTheFileAndNeverCollide() {
    FileLocation location = new FileLocation(folder.resolve("x.db"));
    Path trials = folder.resolve("x.db.trials");
    assertThat(location.trialFolder("study 1")).isEqualTo(trials.resolve("study 1"));
    assertThat(location.trialFolder("../up").getParent()).isEqualTo(trials);
    assertThat(location.trialFolder("..").getParent()).isEqualTo(trials);
    assertThat(location.trialFolder("..").normalize().getParent()).isEqualTo(trials);
    assertThat(location.trialFolder("a/b")).isNotEqualTo(location.trialFolder("a:b"));
  }
}

package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.storage.sql.Upgrade;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.testkit.SmallDisk;
import org.parzen.trial.Attributes;

/// An upgrade gives a file of today's form that means the same, or leaves the file as it was.
final class UpgradeTest {

  private static final String SCHEMA =
      "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name";

  private static final int PAGE = 4096;

  @TempDir Path folder = Path.of("");

  static Stream<String> olderForms() {
    return OlderFile.FORMS.stream().filter(form -> !form.equals("v3.2.0.a"));
  }

  private static Upgrade.Upgraded upgrade(Path file) {
    return (Upgrade.Upgraded) Upgrade.of(file);
  }

  private static List<String> meaning(Path file) {
    List<String> all = new ArrayList<>();
    try (StudyStore store = SqliteStore.openReadOnly(file, OlderFile.AS_STORED)) {
      for (String name : store.names()) {
        StudyView view = store.open(name);
        all.add(name + view.directions() + view.user() + view.system());
        view.trials().forEach(trial -> all.add(Reference.text(trial) + trial.system()));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("olderForms")
  void theFileMeansTheSameInTodaysFormAndIsKeptAsItWas(String form) throws IOException {
    Path file = OlderFile.make(folder, form);
    List<String> meaning = meaning(file);
    List<String> trials = Sql.query(file, "SELECT trial_id, study_id, state FROM trials");
    String version = Sql.query(file, "SELECT library_version FROM version_info").getFirst();
    Upgrade.Upgraded done = upgrade(file);
    assertThat(done)
        .isEqualTo(
            new Upgrade.Upgraded(
                form, folder.resolve(form + "." + form + ".db"), 3, trials.size(), List.of()));
    assertThat(meaning(file)).isEqualTo(meaning);
    assertThat(meaning(done.kept())).isEqualTo(meaning);
    assertThat(Sql.query(done.kept(), "SELECT trial_id, study_id, state FROM trials"))
        .isEqualTo(Sql.query(file, "SELECT trial_id, study_id, state FROM trials"))
        .isEqualTo(trials);
    assertThat(Sql.query(file, SCHEMA)).isEqualTo(Sql.query(Reference.copyTo(folder), SCHEMA));
    assertThat(Sql.query(file, "SELECT * FROM version_info")).containsExactly("1|12|" + version);
    assertThat(Sql.query(file, "SELECT * FROM alembic_version")).containsExactly("v3.2.0.a");
    assertThat(Sql.query(file, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(Sql.query(file, "PRAGMA foreign_key_check")).isEmpty();
    assertThat(Sql.query(file, "SELECT DISTINCT distribution_json FROM trial_params"))
        .noneMatch(text -> text.contains("Uniform"));
    assertThat(Upgrade.of(file)).isEqualTo(new Upgrade.Current());
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      StudyView view = store.open("most");
      assertThat(store.begin(view.ref(), java.time.Instant.EPOCH, Attributes.NONE).number())
          .isEqualTo(1);
    }
  }

  @Test
  void whatTheUserKeepsInTheFileIsTakenOver() {
    Path file = OlderFile.make(folder, "v1.3.0.a");
    Sql.execute(
        file,
        "CREATE TABLE \"my \"\"notes\" (trial_id INTEGER, note TEXT)",
        "INSERT INTO \"my \"\"notes\" VALUES (1, 'good'), (NULL, x'00ff')",
        "CREATE INDEX by_state ON trials (state)",
        "CREATE INDEX by_value ON trials (value)",
        "CREATE VIEW failed AS SELECT * FROM trials WHERE state = 'FAIL'",
        "CREATE TRIGGER counted AFTER INSERT ON trials BEGIN INSERT INTO \"my \"\"notes\" VALUES"
            + " (new.trial_id, 'new'); END",
        "PRAGMA user_version = 7");
    assertThat(upgrade(file).left()).containsExactly("by_value");
    assertThat(Sql.query(file, "SELECT trial_id, hex(note) FROM \"my \"\"notes\""))
        .containsExactly("1|676F6F64", "null|00FF");
    assertThat(Sql.query(file, "SELECT trial_id FROM failed")).containsExactly("4");
    assertThat(
            Sql.query(
                file,
                "SELECT name FROM sqlite_master WHERE name IN ('by_state', 'counted') ORDER BY 1"))
        .containsExactly("by_state", "counted");
    assertThat(Sql.query(file, "PRAGMA user_version")).containsExactly("7");
  }

  @Test
  void aColumnThatWouldBeLostIsNamed() throws IOException {
    Path file = OlderFile.make(folder, "v3.0.0.b");
    Sql.execute(file, "ALTER TABLE trials ADD COLUMN machine TEXT");
    byte[] before = Files.readAllBytes(file);
    assertGivenUp(file, before, "trials.machine");
  }

  private void assertGivenUp(Path file, byte[] before, String reason) throws IOException {
    assertThatThrownBy(() -> Upgrade.of(file))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Sql.files(folder)).containsExactly(file);
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path file = OlderFile.make(folder, "v2.4.0.a");
    Path kept = Files.writeString(folder.resolve("v2.4.0.a.v2.4.0.a.db"), "mine");
    assertThat(upgrade(file).kept()).isEqualTo(folder.resolve("v2.4.0.a.v2.4.0.a-2.db"));
    assertThat(Files.readString(kept)).isEqualTo("mine");
  }

  @Test
  void aFileThatOthersUseIsRefused() throws Exception {
    Path file = OlderFile.make(folder, "v3.0.0.c");
    byte[] before = Files.readAllBytes(file);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertGivenUp(file, before, "in use by another program");
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void rowsThatAreOnlyInTheLogAreThereAfterwards() throws Exception {
    Path file = OlderFile.make(folder, "v2.6.0.a");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("INSERT INTO study_directions VALUES (99, 'MAXIMIZE', 2, 1)");
      assertThatThrownBy(() -> Upgrade.of(file)).hasMessageContaining("in use by another program");
      Files.copy(file, folder.resolve("alone.db"));
      Files.copy(folder.resolve("v2.6.0.a.db-wal"), folder.resolve("alone.db-wal"));
    }
    Path alone = folder.resolve("alone.db");
    upgrade(alone);
    assertThat(Sql.query(alone, "SELECT direction FROM study_directions WHERE objective = 1"))
        .containsExactly("MAXIMIZE");
    assertThat(Sql.query(alone, "PRAGMA journal_mode")).containsExactly("wal");
    assertThat(Sql.query(alone, "PRAGMA integrity_check")).containsExactly("ok");
  }

  @Test
  void aFileLeftInTheMiddleOfAChangeIsUpgradedAsItWasBefore() throws Exception {
    Path file = OlderFile.make(folder, "v1.3.0.a");
    List<String> meaning = meaning(file);
    Path torn = Sql.copyInTheMiddleOfAChange(file, folder.resolve("torn.db"));
    upgrade(torn);
    assertThat(meaning(torn)).isEqualTo(meaning);
  }

  @Test
  void whoHasTheFileOpenWritesToTheUpgradedOne() throws Exception {
    Path file = OlderFile.make(folder, "v3.0.0.a");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.executeQuery("SELECT * FROM studies").close();
      upgrade(file);
      statement.execute(
          "INSERT INTO trial_values (trial_id, objective, value_type) VALUES (1, 1, 'INF_POS')");
    }
    assertThat(Sql.query(file, "SELECT value_type FROM trial_values WHERE objective = 1"))
        .containsExactly("INF_POS");
  }

  @Test
  void aKillInTheMiddleOfTheSwapLeavesTheFileAsItWas() throws Exception {
    Path file = large();
    List<String> meaning = meaning(file);
    Path journal = folder.resolve(file.getFileName() + "-journal");
    Process upgrader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Upgrader.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (upgrader.isAlive() && !(Files.exists(journal) && journal.toFile().length() > PAGE)) {
      Thread.onSpinWait();
    }
    upgrader.destroyForcibly().waitFor();
    assertThat(meaning(file)).isEqualTo(meaning);
    assertThat(Upgrade.of(file)).isNotNull();
    assertThat(meaning(file)).isEqualTo(meaning);
    assertThat(Sql.query(file, "PRAGMA integrity_check")).containsExactly("ok");
  }

  private Path large() {
    Path made = OlderFile.make(folder, "v2.4.0.a");
    Sql.execute(
        made,
        "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT"
            + " INTO trial_user_attributes SELECT i, i, 'k', printf('\"%0400d\"', i) FROM n");
    return made;
  }

  @Test
  void aFullDiskLeavesTheFileAsItWas() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path made = large();
    List<String> meaning = meaning(made);
    int given = 0;
    long size = Files.size(made);
    for (double room : new double[] {1.1, 1.9, 2.1, 2.9, 3.1, 3.9, 4.5}) {
      try (SmallDisk _ = SmallDisk.mount(disk, (long) (size * room))) {
        Path file = Files.copy(made, disk.resolve("s.db"));
        try {
          upgrade(file);
        } catch (StudyException.UnusableStorage e) {
          given++;
          assertThat(Sql.files(disk)).as(room + ": " + e.getMessage()).containsExactly(file);
          assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(made));
        }
        assertThat(meaning(file)).isEqualTo(meaning);
      }
    }
    assertThat(given).isBetween(2, 6);
  }
}

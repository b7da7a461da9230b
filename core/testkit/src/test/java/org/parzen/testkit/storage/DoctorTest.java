package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.Doctor;
import org.parzen.storage.sql.Finding;
import org.parzen.storage.sql.Repair;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.StudyException;
import org.parzen.trial.FrozenTrial;

/// What is broken is found and named; a repair gives a sound file with all else. The file that is
/// looked over stays as it is.
final class DoctorTest {

  private static final int PAGE = 4096;

  @TempDir Path folder = Path.of("");

  static Stream<String> forms() {
    return OlderFile.FORMS.stream();
  }

  private static List<String> lines(Path file) {
    return Doctor.examine(file).stream().map(Finding::line).toList();
  }

  private static List<FrozenTrial> trials(Path file, String study) {
    try (StudyStore store = SqliteStore.openReadOnly(file, OlderFile.AS_STORED)) {
      return store.open(study).trials();
    }
  }

  private Path repaired(Path file) {
    Path out = folder.resolve("repaired.db");
    Repair.of(file, out);
    return out;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void soundFilesOfAllFormsHaveNoFindings(String form) throws IOException {
    Path file = OlderFile.make(folder, form);
    byte[] before = Files.readAllBytes(file);
    assertThat(lines(file)).allMatch(line -> line.contains("not been heard of since 2019-07-01"));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Sql.files(folder)).containsExactly(file);
  }

  @Test
  void aSoundFileIsRepairedIntoItsEqual() throws IOException {
    Path file = Reference.copyTo(folder);
    assertThat(lines(file)).isEmpty();
    Path out = repaired(file);
    for (String table : Sql.query(file, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
      String all = "SELECT * FROM " + table;
      assertThat(Sql.query(out, all)).as(table).isEqualTo(Sql.query(file, all));
    }
    assertThatThrownBy(() -> Repair.of(file, out)).hasMessageContaining("is there already");
  }

  @Test
  void rowsThatMakeNoSenseAreNamedAndPutRight() throws IOException {
    Path file = Reference.copyTo(folder);
    Sql.execute(
        file,
        "DELETE FROM trials WHERE trial_id IN (SELECT trial_id FROM trials WHERE study_id = 1 AND"
            + " number = 3)",
        "UPDATE trials SET number = 5 WHERE study_id = 1 AND number = 6",
        "UPDATE trials SET number = NULL WHERE study_id = 1 AND number = 7",
        "UPDATE trials SET state = 'DONE' WHERE study_id = 1 AND number = 8",
        "UPDATE trials SET datetime_complete = '2001-01-01 00:00:00' WHERE study_id = 1 AND number"
            + " = 9",
        "UPDATE trials SET datetime_start = 'soon' WHERE study_id = 1 AND number = 10",
        "UPDATE trial_params SET distribution_json = '{' WHERE trial_id = 1 AND param_id = (SELECT"
            + " min(param_id) FROM trial_params WHERE trial_id = 1)",
        "UPDATE trial_params SET param_value = 1e9 WHERE trial_id = 2",
        "UPDATE trial_values SET value_type = 'INF_POS' WHERE trial_id = 2",
        "UPDATE trial_values SET value = NULL WHERE trial_id = 3",
        "INSERT INTO trial_intermediate_values VALUES (9001, 3, 77, 0.5, 'NAN'), (9002, 3, 'x', 1,"
            + " 'FINITE')",
        "INSERT INTO trial_user_attributes VALUES (9001, 1, 'bad', '{')",
        "INSERT INTO trial_values VALUES (9001, 5, -1, 0.5, 'FINITE'), (9002, 5, 2000000000, 0.5, 'FINITE')",
        "INSERT INTO studies VALUES (77, 'aimless')");
    assertThat(trials(file, "mixed")).as("what makes sense is shown").hasSize(37);
    assertThat(lines(file)).noneMatch(line -> line.contains("\n"));
    for (String what :
        List.of(
            "is in the state 'DONE'",
            "has no number",
            "trial 5: is there 2 times",
            "of the numbers from 0 to",
            "trial 9: ends (2001-01-01 00:00:00) before it begins",
            "'soon'",
            "has no distribution that can be read: {",
            "is 1.0E9, outside of",
            "INF_POS with",
            "FINITE with no number",
            "NAN with 0.5 at step 77",
            "FINITE with 1.0 at step x",
            "trial 0: the attribute 'bad' holds no JSON: {",
            "study 'aimless': has no direction",
            "the table trial_params has rows that belong to no trial: 7")) {
      assertThat(lines(file)).as(what).anyMatch(line -> line.contains(what));
    }
    Path out = repaired(file);
    assertThat(lines(out))
        .allMatch(line -> line.contains("before it begins") || line.contains("outside of"));
    List<FrozenTrial> mixed = trials(out, "mixed");
    assertThat(mixed.stream().map(FrozenTrial::number).toList())
        .isEqualTo(IntStream.range(0, mixed.size()).boxed().toList())
        .hasSize(39);
    assertThat(Sql.query(out, "SELECT value_json FROM trial_user_attributes WHERE \"key\" = 'bad'"))
        .containsExactly("\"{\"");
    assertThat(trials(out, "aimless")).isEmpty();
  }

  @Test
  void runningTrialsWhoseHeartbeatIsOldAreNamed() {
    Path file = OlderFile.make(folder, "v3.2.0.a");
    String heartbeat =
        "INSERT OR REPLACE INTO trial_heartbeats VALUES (1, 9, datetime('now', '%s'))";
    Sql.execute(file, heartbeat.formatted("-1 minutes"));
    assertThat(lines(file)).isEmpty();
    Sql.execute(file, heartbeat.formatted("-1 hours"));
    assertThat(lines(file))
        .singleElement()
        .asString()
        .startsWith(
            "study 'search', trial 3: is RUNNING, but whoever runs it has not been heard of");
    Sql.execute(
        file, "INSERT INTO trial_system_attributes VALUES (99, 9, 'parzen:worker', '\"x\"')");
    assertThat(lines(file)).isEmpty();
  }

  private Path large() {
    Path file = OlderFile.make(folder, "v3.2.0.a");
    Sql.execute(
        file,
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999) INSERT INTO"
            + " trials (trial_id, number, study_id, state, datetime_start, datetime_complete)"
            + " SELECT i + 1000, i, 2, 'COMPLETE', '2020-01-01 00:00:00', '2020-01-01 00:00:01'"
            + " FROM n",
        "INSERT INTO trial_values (trial_id, objective, value, value_type)"
            + " SELECT trial_id, 0, trial_id / 7.0, 'FINITE' FROM trials WHERE study_id = 2",
        "INSERT INTO trial_user_attributes (trial_id, \"key\", value_json)"
            + " SELECT trial_id, 'k', '\"v\"' FROM trials WHERE study_id = 2");
    return file;
  }

  /// The pages of a table, by its root: all those below it.
  private static List<Integer> leaves(Path file, String table) {
    int pages = Integer.parseInt(Sql.query(file, "PRAGMA page_count").getFirst());
    int root =
        Integer.parseInt(
            Sql.query(file, "SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'")
                .getFirst());
    return Stream.iterate(pages, page -> page > root, page -> page - 1)
        .filter(page -> holds(file, page))
        .toList();
  }

  private static boolean holds(Path file, int page) {
    byte[] bytes = page(file, page);
    return bytes[0] == 13 && new String(bytes, StandardCharsets.ISO_8859_1).contains("COMPLETE");
  }

  private static byte[] page(Path file, int page) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] all = new byte[PAGE];
      bytes.seek((long) (page - 1) * PAGE);
      bytes.readFully(all);
      return all;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theRowsBesideAPageOfZerosAreSaved() throws IOException {
    Path file = large();
    int victim = leaves(file, "trials").get(3);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((long) (victim - 1) * PAGE);
      bytes.write(new byte[PAGE]);
    }
    byte[] before = Files.readAllBytes(file);
    assertThat(lines(file)).anyMatch(line -> line.contains("Pages of the file are damaged"));
    Path out = folder.resolve("repaired.db");
    Repair.Outcome outcome = Repair.of(file, out);
    assertThat(outcome.notes()).anyMatch(note -> note.contains("rows of the table 'trials'"));
    assertThat(lines(out)).allMatch(line -> line.contains("not been heard of"));
    assertThat(trials(out, "untouched"))
        .hasSizeBetween(1850, 1999)
        .allMatch(trial -> trial.user().values().containsKey("k"));
    assertThat(trials(out, "search")).hasSize(5);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 0.95})
  void whatIsLeftOfAFileThatWasCutOffIsSaved(double part) throws IOException {
    Path file = large();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));
    assertThatThrownBy(() -> SqliteStore.openReadOnly(file))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("damaged");
    assertThat(lines(file)).anyMatch(line -> line.contains("damaged"));
    Path out = repaired(file);
    assertThat(lines(out)).allMatch(line -> line.contains("not been heard of"));
    try (StudyStore store = SqliteStore.open(out, StorageOptions.DEFAULT)) {
      assertThat(store.names()).isNotEmpty();
      assertThat(store.names().stream().mapToInt(name -> store.open(name).size()).sum())
          .isGreaterThan(100);
    }
  }

  @Test
  void whatIsNoStudyFileIsSaidInOneLine() throws IOException {
    assertThat(lines(Files.createFile(folder.resolve("empty.db"))))
        .containsExactly(
            "file: it is empty (0 bytes). It holds no studies, and becomes a study file when one is"
                + " made.");
    Path text = Files.writeString(folder.resolve("notes.txt"), "x = 1\n");
    assertThatThrownBy(() -> Doctor.examine(text)).hasMessageContaining("not a study file");
    Path head = folder.resolve("head.db");
    Files.write(head, Arrays.copyOf(Files.readAllBytes(large()), 60));
    assertThatThrownBy(() -> Doctor.examine(head))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining(head.toString());
    assertThatThrownBy(() -> Repair.of(head, folder.resolve("out.db")))
        .isInstanceOf(StudyException.UnusableStorage.class);
    assertThat(folder.resolve("out.db")).doesNotExist();
  }

  @Test
  void tablesThatLetRowsInTwiceAreNamed() {
    Path file = OlderFile.make(folder, "v3.2.0.a");
    Sql.execute(
        file,
        "CREATE TABLE copy AS SELECT * FROM trial_params",
        "DROP TABLE trial_params",
        "ALTER TABLE copy RENAME TO trial_params",
        "INSERT INTO trial_params SELECT * FROM trial_params");
    assertThat(lines(file))
        .anyMatch(line -> line.contains("lets rows with the same trial_id and param_name in"));
    Path out = folder.resolve("out.db");
    assertThat(Repair.of(file, out).notes())
        .containsExactly("Up to 7 rows of the table 'trial_params' could not be taken over.");
    assertThat(lines(out)).allMatch(line -> line.contains("not been heard of"));
  }
}

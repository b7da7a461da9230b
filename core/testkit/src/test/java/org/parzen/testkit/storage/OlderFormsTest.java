package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Files of every form that Optuna had mean the same, are not changed by looking, and not written.
final class OlderFormsTest {

  @TempDir Path folder = Path.of("");

  static Stream<String> forms() {
    return OlderFile.FORMS.stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsReadAsItIs(String form) throws IOException {
    Path file = OlderFile.make(folder, form);
    byte[] before = Files.readAllBytes(file);
    try (StudyStore store = SqliteStore.openReadOnly(file, OlderFile.AS_STORED)) {
      List<String> names = new ArrayList<>();
      for (JsonNode study : OlderFile.expected()) {
        StudyView view = store.open(study.get("study_name").asText());
        names.add(view.name());
        assertThat(view.directions().stream().map(Enum::name).toList())
            .isEqualTo(study.get("directions").valueStream().map(JsonNode::asText).toList());
        assertThat(view.user().values().values())
            .containsExactlyElementsOf(study.get("user_attrs").valueStream().toList());
        assertThat(view.trials().stream().map(Reference::text)).isEqualTo(trials(study, form));
        for (FrozenTrial trial : view.trials()) {
          assertThat(trial.system().get("_number")).as("known as the number").isEmpty();
          assertThat(view.trial(trial.number())).contains(trial);
        }
      }
      assertThat(store.names()).isEqualTo(names);
      assertThat(store.open("search").system().get("dashboard:note_ver")).isPresent();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Sql.files(folder)).containsExactly(file);
  }

  /// Nothing could wait before 1.2.
  private static List<String> trials(JsonNode study, String form) {
    return study
        .get("trials")
        .valueStream()
        .filter(t -> !form.equals(OlderFile.FIRST) || !t.get("state").asText().equals("WAITING"))
        .map(Reference::text)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void onlyTodaysFormIsWritten(String form) throws IOException {
    Path file = OlderFile.make(folder, form);
    byte[] before = Files.readAllBytes(file);
    if (form.equals("v3.2.0.a")) {
      try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
        StudyView view = store.open("search");
        assertThat(store.begin(view.ref(), Instant.EPOCH, view.user()).number()).isEqualTo(4);
      }
      return;
    }
    assertThatThrownBy(() -> SqliteStore.open(file, StorageOptions.DEFAULT))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("has the older form " + form)
        .hasMessageContaining("parzen storage upgrade --storage " + file);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void whatAFileDoesNotSayOfItselfItsTablesSay() {
    Path silent = OlderFile.make(folder, "v3.0.0.b");
    Sql.execute(silent, "DELETE FROM alembic_version", "DROP TABLE version_info");
    assertThat(OlderFile.trials(silent, "search")).hasSize(5);
    Path touched = OlderFile.make(folder, "v1.3.0.a");
    // As a newer Optuna leaves it that was asked to open the file, and refused.
    Sql.execute(
        touched,
        "CREATE TABLE study_directions (study_direction_id INTEGER PRIMARY KEY, direction,"
            + " study_id, objective)",
        "CREATE TABLE trial_intermediate_values (trial_intermediate_value_id INTEGER PRIMARY KEY,"
            + " trial_id, step, intermediate_value, intermediate_value_type)",
        "CREATE TABLE trial_heartbeats (trial_heartbeat_id INTEGER PRIMARY KEY, trial_id,"
            + " heartbeat)");
    assertThat(OlderFile.trials(touched, "search")).isEqualTo(OlderFile.trials(silent, "search"));
    assertThat(OlderFile.trials(touched, "most")).isEqualTo(OlderFile.trials(silent, "most"));
  }

  @Test
  void aFileInTheMiddleOfSomebodysUpgradeIsRefused() {
    Path file = OlderFile.make(folder, "v1.3.0.a");
    Sql.execute(file, "ALTER TABLE trial_values ADD COLUMN objective INTEGER");
    assertThatThrownBy(() -> SqliteStore.openReadOnly(file))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("in the middle of an upgrade");
  }

  @Test
  void oddRowsOfOlderFilesAreUnderstood() {
    Path file = OlderFile.make(folder, OlderFile.FIRST);
    Sql.execute(
        file,
        "INSERT INTO trials VALUES (11, 5, 'COMPLETE', 3.4028e38, '2019-07-01 00:00:00', NULL)",
        "INSERT INTO trials VALUES (12, 5, 'COMPLETE', 1e300, NULL, '2019-07-01 00:00:00.25')",
        "INSERT INTO trials VALUES (13, 5, 'COMPLETE', NULL, NULL, NULL)",
        "INSERT INTO trial_values VALUES (11, 11, 3, NULL), (12, 11, 4, -1e300), (13, 11, NULL, 5)",
        "INSERT INTO trial_params VALUES (11, 11, 'short', 1.0, '{\"type\": \"int\", \"low\": 0,"
            + " \"high\": 3}')");
    try (StudyStore store = SqliteStore.openReadOnly(file, OlderFile.AS_STORED)) {
      List<FrozenTrial> trials = store.open("most").trials();
      assertThat(trials.stream().map(FrozenTrial::number)).containsExactly(0, 1, 2, 3);
      FrozenTrial first = trials.get(1);
      assertThat(first.state().values()).containsExactly(Double.POSITIVE_INFINITY);
      assertThat(first.end()).isEqualTo(first.start());
      assertThat(first.reports().size()).isEqualTo(2);
      assertThat(first.reports().value(0)).isNaN();
      assertThat(first.reports().value(1)).isEqualTo(-1e300);
      assertThat(first.externalValues()).containsOnlyKeys("short");
      assertThat(trials.get(2).state().values()).containsExactly(1e300);
      assertThat(trials.get(3).kind().name()).as("without a value").isEqualTo("FAIL");
    }
  }

  @Test
  void timesAreLocalBeforeOptunaFiveUnlessTheUserSaysOtherwise() {
    Path file = OlderFile.make(folder, "v3.2.0.a");
    String written = "2019-07-01T00:00:02";
    assertThat(start(file, StorageOptions.DEFAULT)).isEqualTo(at(written, ZoneId.systemDefault()));
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(start(file, StorageOptions.DEFAULT.with(tokyo))).isEqualTo(at(written, tokyo));
    Sql.execute(file, "UPDATE version_info SET library_version = '5.1.0'");
    assertThat(start(file, StorageOptions.DEFAULT)).isEqualTo(at(written, ZoneOffset.UTC));
    Sql.execute(file, "UPDATE version_info SET library_version = NULL");
    assertThat(start(file, StorageOptions.DEFAULT)).isEqualTo(at(written, ZoneOffset.UTC));
    Sql.execute(file, "UPDATE alembic_version SET version_num = 'v3.0.0.d'");
    assertThat(start(file, StorageOptions.DEFAULT)).isEqualTo(at(written, ZoneId.systemDefault()));
  }

  private static Instant start(Path file, StorageOptions options) {
    try (StudyStore store = SqliteStore.openReadOnly(file, options)) {
      return store.open("search").trial(1).flatMap(FrozenTrial::start).orElseThrow();
    }
  }

  private static Instant at(String time, ZoneId zone) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }
}

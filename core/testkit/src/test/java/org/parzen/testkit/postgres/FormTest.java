package org.parzen.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.space.Choice;
import org.parzen.space.IntDistribution;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.PostgresStore;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// What Parzen writes to a server is what Optuna 5 writes.
final class FormTest {

  /// An hour that Berlin's clocks leave out.
  private static final Instant START = Instant.parse("2026-03-29T02:30:05.000006Z");

  private static final Instant END = Instant.parse("2026-11-21T12:34:56Z");

  private final ServerAddress database = Server.shared().database();

  private StudyStore open() {
    return PostgresStore.open(database, StorageOptions.DEFAULT);
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FormTest.class.getResourceAsStream(name), "resource")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tablesTypesAndNamesAreThoseOfOptunasOwn() throws IOException {
    open().close();
    assertThat(Server.query(database, text("catalog.sql")))
        .isEqualTo(text("catalog-of-optuna-5.txt").lines().toList());
    assertThat(Server.query(database, "SELECT * FROM version_info")).containsExactly("1|12|5.0.0");
    assertThat(Server.query(database, "SELECT * FROM alembic_version")).containsExactly("v3.2.0.a");
  }

  @Test
  void valuesAreEncodedAsOptunaEncodesThem() {
    try (StudyStore store = open()) {
      Attributes user = Attributes.NONE.with("unicode", TextNode.valueOf("λ \"q\""));
      List<Direction> directions = List.of(Direction.MINIMIZE, Direction.MAXIMIZE);
      StudyRef study = store.create(new StudySpec("two", directions, user, Attributes.NONE)).ref();
      store.begin(study, START, Attributes.NONE);
      store.apply(
          study,
          new TrialEvent.Suggested(0, "i", new ParameterValue(new IntDistribution(0, 10), 3)));
      double[] reports = {0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
      for (int step = 0; step < reports.length; step++) {
        store.apply(study, new TrialEvent.Reported(0, step, reports[step]));
      }
      store.apply(study, new TrialEvent.UserAttributeSet(0, "n", DoubleNode.valueOf(1e16)));
      List<Double> values = List.of(Double.NEGATIVE_INFINITY, 0.1);
      store.apply(study, new TrialEvent.Ended(0, new TrialState.Complete(START, END, values)));
      store.add(study, FrozenTrial.waiting(Map.of("f", Choice.of(1.0)), Attributes.NONE));
    }
    assertRows("study_directions", "1|MINIMIZE|1|0", "2|MAXIMIZE|1|1");
    assertRows("study_user_attributes", "1|1|unicode|\"\\u03bb \\\"q\\\"\"");
    assertRows(
        "trials",
        "1|0|1|COMPLETE|2026-03-29 02:30:05.000006|2026-11-21 12:34:56",
        "2|1|1|WAITING|null|null");
    assertRows(
        "trial_params",
        "1|1|i|3|{\"name\": \"IntDistribution\", \"attributes\": {\"log\": false, \"step\": 1, \"low\": 0, \"high\": 10}}");
    assertRows(
        "trial_intermediate_values",
        "1|1|0|0.5|FINITE",
        "2|1|1|null|NAN",
        "3|1|2|null|INF_POS",
        "4|1|3|null|INF_NEG");
    assertRows("trial_values", "1|1|0|null|INF_NEG", "2|1|1|0.1|FINITE");
    assertRows("trial_user_attributes", "1|1|n|1e+16");
    assertRows("trial_system_attributes", "1|2|fixed_params|{\"f\": 1.0}");
  }

  private void assertRows(String table, String... rows) {
    assertThat(Server.query(database, "SELECT * FROM " + table + " ORDER BY 1"))
        .as(table)
        .containsExactly(rows);
  }

  @Test
  void whatWasWrittenIsReadAgainWhateverTheZoneOfThisComputer() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      List<FrozenTrial> written;
      try (StudyStore store = open()) {
        StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
        for (int number = 0; number < 10; number++) {
          store.begin(study, START, Attributes.NONE);
          double value = number == 0 ? Double.POSITIVE_INFINITY : number;
          TrialState state = new TrialState.Complete(START, END, List.of(value));
          store.apply(study, new TrialEvent.Ended(number, (TrialState.Finished) state));
        }
        written = store.open("s").trials();
      }
      // The driver changes how it fetches rows after the fifth time.
      try (StudyStore writer = open();
          StudyStore reader = open()) {
        StudyView view = reader.open("s");
        assertThat(view.trials()).isEqualTo(written);
        for (int number = 10; number < 20; number++) {
          FrozenTrial begun = writer.begin(view.ref(), START, Attributes.NONE);
          view = reader.refresh(view);
          assertThat(view.trial(number)).contains(begun);
        }
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void tablesThatAnOlderOptunaMadeAreReadInItsLocalTime() {
    open().close();
    Server.execute(
        database,
        "UPDATE version_info SET library_version = '4.2.1'",
        "INSERT INTO studies (study_name) VALUES ('old')",
        "INSERT INTO study_directions (direction, study_id, objective) VALUES ('MAXIMIZE', 1, 0)",
        "INSERT INTO trials (number, study_id, state, datetime_start, datetime_complete) VALUES (0, 1, 'COMPLETE', '2024-01-01 12:00:00', '2024-01-01 12:00:01')",
        "INSERT INTO trial_values (trial_id, objective, value, value_type) VALUES (1, 0, 2.5, 'FINITE')");
    StorageOptions tokyo = StorageOptions.DEFAULT.with(java.time.ZoneId.of("Asia/Tokyo"));
    try (StudyStore store = PostgresStore.open(database, tokyo)) {
      StudyView view = store.open("old");
      assertThat(view.directions()).containsExactly(Direction.MAXIMIZE);
      assertThat(view.trials().getFirst().start()).contains(Instant.parse("2024-01-01T03:00:00Z"));
      assertThat(store.begin(view.ref(), START, Attributes.NONE).number()).isEqualTo(1);
    }
    assertThat(Server.query(database, "SELECT library_version FROM version_info"))
        .containsExactly("4.2.1");
  }

  @ParameterizedTest
  @CsvSource({"v2.6.0.a,older", "v9.0.0.a,newer"})
  void otherFormsAreRefusedInWords(String revision, String word) {
    open().close();
    Server.execute(database, "UPDATE alembic_version SET version_num = '" + revision + "'");
    assertThatThrownBy(this::open)
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining(revision)
        .hasMessageContaining(word);
  }

  @Test
  void aDatabaseWithoutStudiesIsNotChangedByViewing() {
    assertThat(PostgresStore.isThere(database)).isFalse();
    assertThatThrownBy(() -> PostgresStore.openReadOnly(database, StorageOptions.DEFAULT))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("holds no studies");
    assertThat(PostgresStore.isThere(database)).isFalse();
    open().close();
    assertThat(PostgresStore.isThere(database)).isTrue();
  }

  @Test
  void aNameThatIsTooLongIsRefusedAndNothingElse() {
    try (StudyStore store = open()) {
      StudySpec long600 = new StudySpec("é".repeat(600), Direction.MINIMIZE);
      assertThatThrownBy(() -> store.create(long600))
          .isInstanceOf(StudyException.class)
          .hasMessageContaining("512");
      String name = "\"é'; DROP TABLE trials; --".repeat(20).substring(0, 500);
      store.create(new StudySpec(name, Direction.MINIMIZE));
      assertThat(store.names()).containsExactly(name);
    }
  }

  @Test
  void deletingAStudyLeavesNoRowOfItBehind() {
    try (StudyStore store = open()) {
      StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
      store.begin(study, START, Attributes.NONE.with("a", TextNode.valueOf("b")));
      store.apply(study, new TrialEvent.Reported(0, 1, 1));
      store.flush();
      store.delete("s");
    }
    for (String table :
        List.of(
            "studies",
            "study_directions",
            "trials",
            "trial_system_attributes",
            "trial_intermediate_values")) {
      assertRows(table);
    }
  }
}

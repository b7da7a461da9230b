package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StudyStore;
import org.parzen.storage.journal.JournalStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What logs mean that other programs wrote.
final class JournalReplayTest {

  private static final String CREATE =
      "{\"op_code\":0,\"worker_id\":\"w-1\",\"study_name\":\"s\",\"directions\":[1]}\n";
  private static final String TRIAL =
      "{\"op_code\":4,\"worker_id\":\"w-1\",\"study_id\":0,\"datetime_start\":\"2026-11-21T00:00:00.000000+00:00\"}\n";
  private static final String FLOAT =
      "{\\\"name\\\": \\\"FloatDistribution\\\", \\\"attributes\\\": {\\\"step\\\": null,"
          + " \\\"low\\\": 0.0, \\\"high\\\": 1.0, \\\"log\\\": false}}";

  @TempDir Path folder = Path.of("");

  private Path log(String... lines) throws IOException {
    return Files.writeString(folder.resolve("x.log"), String.join("", lines));
  }

  private static String record(String rest) {
    return "{\"worker_id\":\"w-1\"," + rest + "}\n";
  }

  private static String end(int trial, int state, String values) {
    return record(
        "\"op_code\":6,\"trial_id\":%d,\"state\":%d,\"values\":%s,\"datetime_complete\":\"2026-11-21T00:00:01.000000+00:00\""
            .formatted(trial, state, values));
  }

  private static String parameter(int trial, String distribution) {
    return record(
        "\"op_code\":5,\"trial_id\":%d,\"param_name\":\"x\",\"param_value_internal\":0.5,\"distribution\":\"%s\""
            .formatted(trial, distribution));
  }

  private static StudyStore view(Path log) {
    return new FileLocation(log).openReadOnly();
  }

  private static StudyView study(Path log) {
    try (StudyStore store = view(log)) {
      return store.open("s");
    }
  }

  @Test
  void everyFieldOfALogOfOptunaIsAsOptunaReadsIt() throws IOException {
    Path log = Reference.copyTo(folder, "journal.log");
    byte[] before = Files.readAllBytes(log);
    try (StudyStore store = view(log)) {
      ReferenceFileTest.compare(store, Reference.expected("journal"));
    }
    try (StudyStore store = new FileLocation(log).open()) {
      ReferenceFileTest.compare(store, Reference.expected("journal"));
    }
    assertThat(Files.readAllBytes(log)).isEqualTo(before);
    assertThat(Sql.files(folder)).containsExactly(log);
  }

  @Test
  void whatComesTooLateDoesNotCount() throws IOException {
    String distribution = FLOAT.replace("Float", "Int");
    StudyView view =
        study(
            log(
                CREATE,
                CREATE,
                TRIAL,
                TRIAL,
                parameter(0, FLOAT),
                parameter(1, distribution),
                parameter(7, FLOAT),
                end(0, 1, "[1.5]"),
                end(0, 3, "null"),
                record("\"op_code\":8,\"trial_id\":0,\"user_attr\":{\"late\":1}"),
                record("\"op_code\":2,\"study_id\":5,\"user_attr\":{\"nowhere\":1}"),
                record("\"op_code\":10,\"study_id\":0,\"anything\":[]"),
                record(
                    "\"op_code\":6,\"trial_id\":1,\"state\":0,\"values\":null,\"datetime_start\":\"2026-11-22T00:00:00.000000+00:00\"")));
    assertThat(view.size()).isEqualTo(2);
    FrozenTrial first = view.trial(0).orElseThrow();
    assertThat(first.state().values()).containsExactly(1.5);
    assertThat(first.user().isEmpty()).isTrue();
    FrozenTrial second = view.trial(1).orElseThrow();
    assertThat(second.parameters()).isEmpty();
    assertThat(second.state())
        .as("who begins a running trial does not get it")
        .isEqualTo(new TrialState.Running(Instant.parse("2026-11-21T00:00:00Z")));
  }

  @Test
  void idsOfStudiesAndTrialsCountWhatWasMadeNotWhatIsLeft() throws IOException {
    Path log =
        log(
            CREATE,
            TRIAL,
            record("\"op_code\":1,\"study_id\":0"),
            CREATE,
            TRIAL.replace("\"study_id\":0", "\"study_id\":1"),
            record("\"op_code\":8,\"trial_id\":1,\"user_attr\":{\"a\":1}"));
    StudyView view = study(log);
    assertThat(view.ref().id()).isEqualTo(1);
    assertThat(view.trial(0).orElseThrow().user().values()).containsOnlyKeys("a");
    try (StudyStore store = view(log)) {
      assertThat(store.id(view.ref(), 0)).isEqualTo(1);
    }
  }

  @Test
  void oldSpacingLocalTimesAndSpecialNumbersAreUnderstood() throws IOException {
    Path log =
        log(
            CREATE.replace(",", ", ").replace(":", ": "),
            "{\"op_code\": 4, \"worker_id\": \"w-1\", \"study_id\": 0, \"datetime_start\":"
                + " \"2024-06-07T17:27:27.682770\"}\r\n",
            record("\"op_code\":7,\"trial_id\":0,\"step\":1,\"intermediate_value\":NaN"),
            record("\"op_code\":7,\"trial_id\":0,\"step\":2,\"intermediate_value\":1.0"),
            record("\"op_code\":7,\"trial_id\":0,\"step\":2,\"intermediate_value\":2.0"),
            "{\"op_code\": 6, \"worker_id\": \"w-1\", \"trial_id\": 0, \"state\": 1, \"values\":"
                + " [-Infinity], \"datetime_complete\": \"2024-06-07T17:27:28\"}\n");
    try (StudyStore store = JournalStore.openReadOnly(log, ZoneId.of("Asia/Tokyo"))) {
      FrozenTrial trial = store.open("s").trial(0).orElseThrow();
      assertThat(trial.state())
          .isEqualTo(
              new TrialState.Complete(
                  Instant.parse("2024-06-07T08:27:27.682770Z"),
                  Instant.parse("2024-06-07T08:27:28Z"),
                  List.of(Double.NEGATIVE_INFINITY)));
      assertThat(trial.reports().value(0)).isNaN();
      assertThat(trial.reports().at(2)).as("the later report of a step counts").hasValue(2);
    }
  }

  @Test
  void aLastLineThatIsNotFinishedIsReadOnceItIs() throws IOException {
    int half = TRIAL.length() / 2;
    Path log = log(CREATE, TRIAL.substring(0, half));
    try (StudyStore store = view(log)) {
      StudyView view = store.open("s");
      assertThat(view.size()).isZero();
      assertThat(store.refresh(view)).isSameAs(view);
      Files.writeString(log, TRIAL.substring(half), StandardOpenOption.APPEND);
      assertThat(store.refresh(view).size()).isEqualTo(1);
    }
  }

  @Test
  void aLineThatIsNoRecordIsNamedOnceAnotherFollows() throws IOException {
    Path log = log(CREATE, "{\"op_co\n");
    assertThat(study(log).size()).as("its writer may be in the middle of it").isZero();
    Files.writeString(log, TRIAL, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> view(log))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("Line 2")
        .hasMessageContaining(log.toString())
        .hasMessageContaining("'{\"op_co'");
  }

  @Test
  void anOperationOfANewerProgramIsNamed() throws IOException {
    Path log = log(CREATE, record("\"op_code\":37"));
    assertThatThrownBy(() -> view(log))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("Line 2")
        .hasMessageContaining("37")
        .hasMessageContaining("newer");
  }

  @Test
  void anErrorStaysAnErrorAsLongAsTheLineIsThere() throws IOException {
    Path log = log(CREATE, TRIAL);
    try (StudyStore store = view(log)) {
      StudyView view = store.open("s");
      Files.writeString(log, TRIAL + record("\"op_code\":37") + TRIAL, StandardOpenOption.APPEND);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> store.refresh(view))
            .isInstanceOf(StudyException.UnusableStorage.class)
            .hasMessageContaining("Line 4");
      }
      assertThatThrownBy(() -> new FileLocation(log).open())
          .isInstanceOf(StudyException.UnusableStorage.class);
    }
  }

  @Test
  void anUnfinishedLineIsRemovedBeforeAnotherIsAppended() throws IOException {
    Path log = log(CREATE, TRIAL, TRIAL.substring(0, 20));
    try (StudyStore store = new FileLocation(log).open()) {
      assertThat(store.begin(store.open("s").ref(), Instant.EPOCH, Attributes.NONE).number())
          .isEqualTo(1);
    }
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).endsWith("}"));
    assertThat(study(log).size()).isEqualTo(2);
  }

  @Test
  void aLogThatWasReplacedOrCutOffIsReadAnew() throws IOException {
    Path log = log(CREATE, TRIAL, TRIAL);
    Path other = folder.resolve("other.log");
    Files.writeString(other, CREATE.replace("w-1", "v-2") + TRIAL + end(0, 3, "null") + TRIAL);
    try (StudyStore store = view(log)) {
      StudyView view = store.open("s");
      Files.writeString(log, CREATE + TRIAL);
      assertThat(store.refresh(view).size()).isEqualTo(1);
      Files.move(other, log, StandardCopyOption.REPLACE_EXISTING);
      assertThat(store.refresh(view).count(TrialState.Kind.FAIL)).isEqualTo(1);
      Files.delete(log);
      assertThatThrownBy(() -> store.refresh(view))
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining(log.toString())
          .hasMessageContaining("Put it back");
    }
  }

  @Test
  void theFirstByteTellsALogAndTheNameOfOneThatIsToBeMade() throws IOException {
    Path odd = Files.writeString(folder.resolve("study.db"), CREATE);
    assertThat(study(odd).name()).isEqualTo("s");
    for (String name : List.of("new.log", "new.journal", "new.db")) {
      Path file = folder.resolve(name);
      try (StudyStore store = new FileLocation(file).open()) {
        store.create(new StudySpec("a", Direction.MINIMIZE));
      }
      assertThat(new String(Files.readAllBytes(file), 0, 1, StandardCharsets.UTF_8))
          .isEqualTo(name.endsWith(".db") ? "S" : "{");
    }
    Path text = Files.writeString(folder.resolve("notes.log"), "x = 1\n");
    assertThatThrownBy(() -> new FileLocation(text).open())
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining(text.toString());
    assertThat(Files.readString(text)).isEqualTo("x = 1\n");
  }

  @Test
  void nothingIsWrittenThroughALogThatIsOpenForViewing() throws IOException {
    Path log = log(CREATE);
    Files.writeString(folder.resolve("x.log.lock"), "");
    try (StudyStore store = JournalStore.openReadOnly(log, ZoneOffset.UTC)) {
      assertThat(store.names()).as("nor is its lock waited for").containsExactly("s");
      assertThatThrownBy(() -> store.delete("s"))
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("read-only");
      assertThatThrownBy(
              () ->
                  store.apply(
                      store.open("s").ref(),
                      new org.parzen.study.StudyEvent.UserAttributeSet("a", TextNode.valueOf("b"))))
          .isInstanceOf(StudyException.UnusableStorage.class);
    }
    assertThat(Files.readString(log)).isEqualTo(CREATE);
  }
}

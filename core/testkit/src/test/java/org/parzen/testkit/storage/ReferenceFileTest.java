package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqlStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// A file that Optuna 5 wrote means the same to Parzen, and looking at it does not change it.
final class ReferenceFileTest {

  @TempDir Path folder = Path.of("");

  @Test
  void everyFieldOfEveryTrialIsAsOptunaReadsIt() throws IOException {
    Path file = Reference.copyTo(folder);
    byte[] before = Files.readAllBytes(file);
    try (StudyStore store = SqliteStore.openReadOnly(file)) {
      compare(store);
    }
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      compare(store);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Sql.files(folder)).containsExactly(file);
  }

  private static void compare(StudyStore store) throws IOException {
    compare(store, Reference.expected());
  }

  static void compare(StudyStore store, JsonNode expected) {
    List<String> names = new ArrayList<>();
    for (JsonNode study : expected) {
      StudyView view = store.open(study.get("study_name").asText());
      names.add(view.name());
      assertThat(view.directions().stream().map(Direction::name))
          .containsExactlyElementsOf(texts(study.get("directions")));
      assertThat(view.user().values().values())
          .containsExactlyElementsOf(study.get("user_attrs").valueStream().toList());
      assertThat(view.trials().stream().map(Reference::text))
          .containsExactlyElementsOf(
              study.get("trials").valueStream().map(Reference::text).toList());
      if (study.get("best_number").isNumber()) {
        assertThat(view.best().orElseThrow().number()).isEqualTo(study.get("best_number").asInt());
      }
      if (study.get("pareto_numbers").isArray()) {
        assertThat(view.bestTrials().stream().map(trial -> Integer.toString(trial.number())))
            .containsExactlyElementsOf(texts(study.get("pareto_numbers")));
      }
    }
    assertThat(store.names()).isEqualTo(names);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void attributesReadForAllTrialsAreThoseReadForOne() throws IOException {
    try (StudyStore store = SqliteStore.openReadOnly(Reference.copyTo(folder))) {
      StudyView view = store.open("mixed");
      for (FrozenTrial trial : view.trials()) {
        assertThat(view.trial(trial.number())).contains(trial);
      }
      assertThat(view.trial(10).orElseThrow().system().values())
          .containsKey("tpe:relative_params:0");
    }
  }

  @Test
  void aFileOfOptunaIsContinuedWithTheNextNumberAndKeepsItsJournalMode() throws IOException {
    Path file = Reference.copyTo(folder);
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      StudyView view = store.open("mixed");
      FrozenTrial trial =
          store.begin(view.ref(), Instant.parse("2026-12-01T00:00:00Z"), Attributes.NONE);
      assertThat(trial.number()).isEqualTo(41);
      assertThat(Files.exists(folder.resolve("optuna5.db-wal"))).isFalse();
      assertThat(store.refresh(view).size()).isEqualTo(42);
    }
    assertThat(Sql.query(file, "PRAGMA journal_mode")).containsExactly("delete");
    assertThat(Sql.query(file, "PRAGMA application_id")).containsExactly("0");
  }

  @Test
  void nothingIsWrittenThroughAStoreThatIsOpenForViewing() throws IOException {
    try (StudyStore store = SqliteStore.openReadOnly(Reference.copyTo(folder))) {
      StudyView view = store.open("mixed");
      assertThatThrownBy(() -> store.create(new StudySpec("new", Direction.MINIMIZE)))
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("read-only");
      assertThatThrownBy(() -> store.begin(view.ref(), Instant.EPOCH, Attributes.NONE))
          .isInstanceOf(StudyException.UnusableStorage.class);
      assertThatThrownBy(() -> store.delete("mixed"))
          .isInstanceOf(StudyException.UnusableStorage.class);
    }
  }

  @Test
  void aFileLeftInTheMiddleOfAChangeIsShownAsItWasBeforeWithoutTouchingIt() throws Exception {
    Path file = Reference.copyTo(folder);
    Path torn = Sql.copyInTheMiddleOfAChange(file, folder.resolve("torn.db"));
    byte[] before = Files.readAllBytes(torn);
    try (SqlStore store = SqliteStore.openReadOnly(torn)) {
      assertThat(store.isCopy()).isTrue();
      compare(store);
    }
    assertThat(Files.readAllBytes(torn)).isEqualTo(before);
  }
}

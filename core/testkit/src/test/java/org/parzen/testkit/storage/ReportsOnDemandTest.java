package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// When reports are read from a file, and what becomes of them where the file changes before.
final class ReportsOnDemandTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final int TRIALS = 5;

  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("study.db");
  }

  private static FrozenTrial trial(int number) {
    return new FrozenTrial(
        number,
        new TrialState.Complete(NOW, NOW, List.of(number + 1.0)),
        Map.of(),
        Reports.NONE.with(2, number).with(1, Double.POSITIVE_INFINITY),
        Attributes.NONE,
        Attributes.NONE);
  }

  private void make(String... studies) {
    try (StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT)) {
      for (String study : studies) {
        store.addAll(
            store.create(new StudySpec(study, Direction.MINIMIZE)).ref(),
            IntStream.range(0, TRIALS).mapToObj(ReportsOnDemandTest::trial).toList());
      }
    }
  }

  private void setReports(int value) {
    Sql.execute(
        file(),
        "UPDATE trial_intermediate_values SET intermediate_value = " + value + " WHERE step = 2");
  }

  @Test
  void reportsAreReadOnceAndNotWithTheTrials() {
    make("s");
    try (StudyStore store = SqliteStore.openReadOnly(file())) {
      StudyView view = store.open("s");
      setReports(10);
      assertThat(view.trial(0).orElseThrow().reports().at(2)).as("one trial").hasValue(10);
      assertThat(view.best().orElseThrow().reports().at(2)).hasValue(10);
      setReports(20);
      assertThat(view.trial(0).orElseThrow().reports().at(2)).hasValue(20);
      assertThat(view.finished().reportValue(4, 0)).as("not read before").isEqualTo(20);
      setReports(30);
      assertThat(view.finished().reportValue(3, 0)).isEqualTo(20);
      assertThat(view.trial(0).orElseThrow().reports().at(2)).as("read with all").hasValue(20);
      assertThat(store.refresh(view).trials())
          .allMatch(trial -> trial.reports().at(2).orElseThrow() == 20);
    }
  }

  @Test
  void otherStudiesOfTheFileAreLeftAlone() {
    make("before", "s", "after");
    try (StudyStore store = SqliteStore.openReadOnly(file())) {
      List<FrozenTrial> trials = IntStream.range(0, TRIALS).mapToObj(n -> trial(n)).toList();
      assertThat(store.open("s").trials()).isEqualTo(trials);
    }
  }

  @Test
  void aStudyThatIsGoneIsNamed() {
    make("other", "s");
    try (StudyStore viewer = SqliteStore.openReadOnly(file());
        StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT)) {
      StudyView view = viewer.open("s");
      store.delete("s");
      History history = view.finished();
      assertThatThrownBy(() -> history.reportCount(0))
          .isInstanceOf(StudyException.NoSuchStudy.class)
          .hasMessage("There is no study named 's'. There is: other.");
      assertThatThrownBy(() -> view.trial(0)).isInstanceOf(StudyException.NoSuchStudy.class);
      make("s");
      assertThat(history.reports(1)).isEqualTo(trial(1).reports());
    }
  }

  @Test
  void ofATrialThatIsGoneNothingIsFoundAndTheOthersAre() {
    make("s");
    try (StudyStore store = SqliteStore.openReadOnly(file())) {
      StudyView view = store.open("s");
      Sql.execute(
          file(),
          "DELETE FROM trial_intermediate_values WHERE trial_id = 2",
          "DELETE FROM trial_values WHERE trial_id = 2",
          "DELETE FROM trials WHERE trial_id = 2");
      assertThat(view.trial(1).orElseThrow().reports()).isEqualTo(Reports.NONE);
      History history = view.finished();
      assertThat(history.rows().map(history::reportCount)).containsExactly(2, 0, 2, 2, 2);
    }
  }

  @Test
  void aStoreThatWasClosedSaysSo() {
    make("s");
    StudyView read;
    StudyView view;
    try (StudyStore store = SqliteStore.openReadOnly(file())) {
      read = store.open("s");
      assertThat(read.finished().reportCount(0)).isEqualTo(2);
    }
    try (StudyStore store = SqliteStore.openReadOnly(file())) {
      view = store.open("s");
    }
    assertThat(read.finished().reports(4)).isEqualTo(trial(4).reports());
    assertThatThrownBy(() -> view.finished().reportCount(0))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("was closed. Open it again.");
  }

  @Test
  void aFileThatWasRemovedIsStillReadByThoseWhoHaveItOpen() throws Exception {
    make("s");
    try (StudyStore store = SqliteStore.openReadOnly(file())) {
      StudyView view = store.open("s");
      Files.delete(file());
      assertThat(view.finished().reports(4)).isEqualTo(trial(4).reports());
    }
  }

  static Stream<String> forms() {
    return OlderFile.FORMS.stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormHasTheReportsOfEachTrial(String form) {
    Path older = OlderFile.make(folder, form);
    try (StudyStore store = SqliteStore.openReadOnly(older, OlderFile.AS_STORED)) {
      int reports = 0;
      for (String name : store.names()) {
        StudyView view = store.open(name);
        History history = view.finished();
        Reports[] alone =
            history
                .rows()
                .mapToObj(row -> view.trial(history.number(row)).orElseThrow().reports())
                .toArray(Reports[]::new);
        assertThat(history.rows().mapToObj(history::reports)).containsExactly(alone);
        reports += history.rows().map(history::reportCount).sum();
      }
      assertThat(reports).isPositive();
    }
  }
}

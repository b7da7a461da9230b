package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.Outcome;
import org.parzen.pruner.SuccessiveHalvingPruner;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.sql.SqlStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FailureKind;
import org.parzen.trial.RetryHistory;
import org.parzen.trial.RungMarks;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// What a history holds of the attributes of finished trials is the same after opening: the marks
/// of pruners, which are where Optuna keeps them, and what became of failures.
final class HeldAttributesTest {

  @TempDir Path folder = Path.of("");

  private static StudyOptions options() {
    return StudyOptions.of(new RandomSampler())
        .withSeed(1)
        .withPruner(new SuccessiveHalvingPruner(OptionalLong.of(1), 2, 0, 0));
  }

  @Test
  void finishedAndRunningTrialsAreComparedAfterOpening() {
    Path file = folder.resolve("study.db");
    try (SqlStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      Study study = Study.create(store, new StudySpec("s", Direction.MINIMIZE), options());
      for (double value : new double[] {1, 2}) {
        Trial trial = study.ask();
        trial.report(value, 1);
        study.tell(trial.number(), trial.shouldPrune() ? Outcome.pruned("") : Outcome.of(value));
      }
      Trial running = study.ask();
      running.report(0.5, 1);
      assertThat(running.shouldPrune()).isFalse();
    }
    assertThat(Sql.query(file, "SELECT key, value_json FROM trial_system_attributes"))
        .contains("completed_rung_0|1.0", "completed_rung_0|2.0", "completed_rung_0|0.5");
    try (SqlStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      Study study = Study.open(store, "s", options());
      assertThat(study.view().finished().mark(1, 0)).isEqualTo(2);
      assertThat(RungMarks.reached(study.view().trial(2).orElseThrow().system())).isEqualTo(1);
      Trial trial = study.ask();
      trial.report(0.75, 1);
      assertThat(trial.shouldPrune()).as("2 of 4 pass: 0.5 and 0.75").isFalse();
      Trial another = study.ask();
      another.report(0.8, 1);
      assertThat(another.shouldPrune()).as("2 of 5 pass").isTrue();
    }
  }

  @Test
  void whatFailedAndWhatIsTriedAgainIsKnownAfterOpening() {
    Path file = folder.resolve("study.db");
    try (SqlStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
      fail(store, study, Attributes.NONE.with(FailureKind.KEY, FailureKind.CRASH));
      fail(
          store,
          study,
          Attributes.NONE.with(FailureKind.KEY, FailureKind.CRASH).with(RetryHistory.PLANNED, 1));
      assertFailures(store.open("s").finished());
    }
    try (SqlStore store = SqliteStore.openReadOnly(file)) {
      assertFailures(store.open("s").finished());
    }
  }

  private static void fail(SqlStore store, StudyRef study, Attributes why) {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    int number = store.begin(study, now, why).number();
    store.apply(study, new TrialEvent.Ended(number, new TrialState.Failed(now, now)));
  }

  private static void assertFailures(History history) {
    assertThat(history.failures()).isEqualTo(2);
    assertThat(history.isTriedAgain(0)).isFalse();
    assertThat(history.isTriedAgain(1)).isTrue();
  }
}

package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.owner.LocalProcess;
import org.parzen.run.owner.Place;
import org.parzen.run.owner.Worker;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// What others see of a process that evaluates a trial for longer.
@Timeout(120)
class HeartTest {

  @TempDir Path folder = Path.of("");

  private StudyStore open() {
    return SqliteStore.open(folder.resolve("s.db"), StorageOptions.DEFAULT);
  }

  private List<String> heartbeats() throws Exception {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("s.db"));
        Statement statement = file.createStatement();
        ResultSet rows = statement.executeQuery("SELECT trial_id FROM trial_heartbeats")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /// Also a trial that a process left that died while this one was busy with another.
  @Test
  void aTrialThatTakesLongHasHeartbeatsAndThoseOfTheDeadAreRedone() throws Exception {
    try (StudyStore mine = open();
        StudyStore others = open()) {
      Study study =
          Study.create(
              mine,
              new StudySpec("s", Direction.MINIMIZE),
              StudyOptions.of(new RandomSampler()).withSeed(1).withoutPruning());
      List<Worker> seen = new ArrayList<>();
      Objective objective =
          trial -> {
            if (trial.number() == 0) {
              leave(others);
              while (heartbeats().isEmpty() || others.open("s").waiting().isEmpty()) {
                Thread.sleep(20);
              }
              seen.addAll(Worker.of(others.open("s")).values());
            }
            return Outcome.of(trial.suggestFloat("x", 0, 1));
          };
      StudyRunner.run(study, objective, new StopRule.Total(2));
      assertThat(seen).singleElement().satisfies(HeartTest::assertBeats);
      assertThat(study.view().trials())
          .hasSize(2)
          .allMatch(trial -> trial.kind() == TrialState.Kind.COMPLETE);
      assertThat(Worker.of(study.view())).isEmpty();
    }
  }

  private static void leave(StudyStore store) {
    StudyView view = store.open("s");
    Instant now = Instant.now();
    Worker dead = new Worker("dead", Place.here(), new LocalProcess(1, "never"), 0, now, false);
    store.apply(view.ref(), dead.event());
    int number =
        store.begin(view.ref(), now, Attributes.NONE.with(Worker.OF_TRIAL, "dead")).number();
    assertThat(number).isEqualTo(1);
  }

  private static void assertBeats(Worker worker) {
    assertThat(worker.beats()).isPositive();
    assertThat(worker.sign()).isEqualTo(Worker.Sign.ALIVE);
    assertThat(Duration.between(worker.heartbeat(), Instant.now())).isPositive();
  }
}

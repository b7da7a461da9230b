package org.parzen.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.RunHandle;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyRunner;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.PostgresStore;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.testkit.ExtremesContract;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

final class PostgresStoreTest extends ExtremesContract {

  private final ServerAddress database = Server.shared().database();
  private final List<StudyStore> stores = new ArrayList<>();

  @Override
  protected StudyStore open(Path folder) {
    StudyStore store = PostgresStore.open(database, SqliteOptions.DEFAULT);
    stores.add(store);
    return store;
  }

  @Override
  protected int longestName() {
    return 512;
  }

  @Override
  protected boolean takesNul() {
    return false;
  }

  @Test
  void aBeatIsTheServersLocalTimeAsOptunaWritesIt() {
    StudyRef study = study("beat").ref();
    store().begin(study, START, Attributes.NONE);
    store().begin(study, START, Attributes.NONE);
    store().apply(study, new TrialEvent.Ended(1, new TrialState.Failed(START, END)));
    var worker = new StudyEvent.SystemAttributeSet("parzen:worker:w", IntNode.valueOf(1));

    store().beat(study, worker, List.of(0, 1));
    store().flush();
    store().beat(study, worker, List.of(0));
    store().flush();

    assertThat(
            Server.query(
                database,
                "SELECT trial_id, abs(extract(epoch FROM now() AT TIME ZONE '%s' - heartbeat)) < 600 FROM trial_heartbeats"
                    .formatted(Server.ZONE)))
        .containsExactly(store().id(study, 0) + "|t");
  }

  @Test
  void aTrialWithANameThatIsTooLongFailsWithTheReasonAndTheRunGoesOn() throws Exception {
    Study study = Study.create(store(), new StudySpec("names", Direction.MINIMIZE));
    Objective objective =
        trial -> {
          String name = trial.number() == 1 ? "n".repeat(513) : "x";
          return Outcome.of(trial.suggestFloat(name, 0, 1));
        };
    RunHandle run = StudyRunner.run(study, objective, new StopRule.Additional(3));
    assertThat(run.failed()).isFalse();
    assertThat(study.view().trials().stream().map(FrozenTrial::kind))
        .containsExactly(TrialState.Kind.COMPLETE, TrialState.Kind.FAIL, TrialState.Kind.COMPLETE);
    assertThat(study.view().trial(1).orElseThrow().system().get(Study.REASON).orElseThrow())
        .contains("has 513 characters", "at most 512");
  }

  @AfterEach
  void closeAll() {
    stores.forEach(StudyStore::close);
  }
}

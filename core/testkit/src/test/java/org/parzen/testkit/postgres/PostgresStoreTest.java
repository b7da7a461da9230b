package org.parzen.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.PostgresStore;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.TrialEvent;
import org.parzen.testkit.ExtremesContract;
import org.parzen.trial.Attributes;
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

  @AfterEach
  void closeAll() {
    stores.forEach(StudyStore::close);
  }
}

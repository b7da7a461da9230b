package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.TrialEvent;
import org.parzen.testkit.ExtremesContract;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

final class SqliteStoreTest extends ExtremesContract {

  private final List<StudyStore> stores = new ArrayList<>();

  @Override
  protected StudyStore open(Path folder) {
    StudyStore store = SqliteStore.open(folder.resolve("study.db"), StorageOptions.DEFAULT);
    stores.add(store);
    return store;
  }

  @Test
  void aBeatIsSeenByOptunaForTrialsThatRun() throws SQLException {
    StudyRef study = study("beat").ref();
    store().begin(study, START, Attributes.NONE);
    store().begin(study, START, Attributes.NONE);
    store().apply(study, new TrialEvent.Ended(1, new TrialState.Failed(START, END)));
    var worker = new StudyEvent.SystemAttributeSet("parzen:worker:w", IntNode.valueOf(1));

    store().beat(study, worker, List.of(0, 1));
    store().flush();

    String url = "jdbc:sqlite:" + folder.resolve("study.db");
    try (Connection file = DriverManager.getConnection(url);
        Statement statement = file.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT trial_id, abs(julianday('now') - julianday(heartbeat)) * 86400,"
                    + " length(heartbeat) FROM trial_heartbeats")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(store().id(study, 0));
      assertThat(rows.getDouble(2)).isLessThan(600);
      assertThat(rows.getInt(3)).isEqualTo("2026-11-22 12:00:00".length());
      assertThat(rows.next()).isFalse();
    }
  }

  @AfterEach
  void closeAll() {
    stores.forEach(StudyStore::close);
  }
}

package org.parzen.app.gui.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.Study;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.TrialState;

class NamedStudyTest {

  /// No computer is there and in the place of the test at once.
  private static final StorageOptions KATHMANDU =
      StorageOptions.DEFAULT.with(ZoneId.of("Asia/Kathmandu"));

  @TempDir Path home;

  private static TrialState state(Path file, StorageOptions options) {
    try (StudyStore store = StudyFiles.view(file, options)) {
      return store.open("s").trial(0).orElseThrow().state();
    }
  }

  @Test
  void aCopyHasItsTimesAsThePersonReadsThoseOfItsFile() throws SQLException {
    Path file = home.resolve("new.db");
    try (StudyStore store = new FileLocation(file).open()) {
      Study made = Study.create(store, new StudySpec("s", Direction.MINIMIZE));
      made.tell(made.ask(), 0.5);
    }
    Path old = home.resolve("old.db");
    new FileLocation(old).open().close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE version_info SET library_version = '4.1.0'");
    }
    NamedStudy copy = new NamedStudy(file, "s", StorageOptions.DEFAULT).copy(old, "s", KATHMANDU);
    assertThat(copy).isEqualTo(new NamedStudy(old, "s", KATHMANDU));
    assertThat(state(old, KATHMANDU)).isEqualTo(state(file, StorageOptions.DEFAULT));
  }
}

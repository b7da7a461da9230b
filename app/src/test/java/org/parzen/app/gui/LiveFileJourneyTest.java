package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// A study file that others write to, replace and remove while it is looked at.
class LiveFileJourneyTest {

  @TempDir Path home;

  /// A file as Python makes it: nobody but its maker may choose how it is written.
  private static Path make(Path file) throws SQLException {
    try (StudyStore store = new FileLocation(file).open()) {
      store.create(new StudySpec("theirs", Direction.MINIMIZE));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = 0");
    }
    return file;
  }

  private static void evaluate(StudyStore store, StudyRef study) {
    Instant now = Instant.now();
    int number = store.begin(study, now, Attributes.NONE).number();
    List<Double> values = List.of(1.0 / (1 + number));
    store.apply(study, new TrialEvent.Ended(number, new TrialState.Complete(now, now, values)));
  }

  @Test
  void whatOthersDoToTheFileIsSeenAndSaid() throws IOException, SQLException {
    Path file = make(home.resolve("theirs.db"));
    Path other = make(home.resolve("other.db"));
    try (StudyStore store = new FileLocation(other).open()) {
      StudyRef study = store.open("theirs").ref();
      for (int i = 0; i < 7; i++) {
        evaluate(store, study);
      }
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      try (StudyStore store = new FileLocation(file).open()) {
        StudyRef study = store.open("theirs").ref();
        evaluate(store, study);
        window.open(file);
        window.untilText(".study-title", "theirs");
        assertThat(window.sees("#file-badge")).as("nothing has changed").isFalse();

        evaluate(store, study);

        window.untilText("#file-badge", "live");
        untilCounted(window, "2 trials");
      }

      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      untilCounted(window, "7 trials");

      Files.delete(file);
      window.untilText("#file-badge", "file gone");
      untilCounted(window, "7 trials");
    }
  }

  private static void untilCounted(OpenWindow window, String trials) {
    until(trials, () -> window.texts(".status-line .label").contains(trials));
  }
}

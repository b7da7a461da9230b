package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// A file whose writer was killed in the middle of a change: it can be read where it is only by
/// changing it, so a copy is shown.
class CopyJourneyTest {

  @TempDir Path home;

  private Path original() {
    return home.resolve("original.db");
  }

  private Path torn() {
    return home.resolve("torn.db");
  }

  private static void evaluate(Path file, int trials) {
    try (StudyStore store = new FileLocation(file).open()) {
      Study study = Study.open(store, "s", StudyOptions.usual());
      for (int i = 0; i < trials; i++) {
        Trial trial = study.ask();
        trial.setUserAttribute("log", "x".repeat(20_000));
        study.tell(trial, 0.5 + i);
      }
    }
  }

  /// Copies the file with its journal while a large change is half on disk. The journal first: the
  /// window looks again when the file has changed.
  private void tear() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + original());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("UPDATE trials SET state = 'FAIL'");
      statement.execute("UPDATE trial_user_attributes SET value_json = hex(zeroblob(9000))");
      Files.write(
          home.resolve("torn.db-journal"), Files.readAllBytes(home.resolve("original.db-journal")));
      Files.write(torn(), Files.readAllBytes(original()));
      statement.execute("ROLLBACK");
    }
  }

  private static void untilCounted(OpenWindow window, String trials) {
    until(trials, () -> window.texts(".status-line .label").contains(trials));
  }

  @Test
  void aCopyIsShownAndMadeAnewUntilTheFileCanBeReadAgain() throws SQLException, IOException {
    try (StudyStore store = new FileLocation(original()).open()) {
      store.create(new StudySpec("s", Direction.MINIMIZE));
    }
    evaluate(original(), 2);
    tear();
    byte[] before = Files.readAllBytes(torn());
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(torn());
      window.untilText("#file-badge", "copy");
      untilCounted(window, "2 trials");
      assertThat(Files.readAllBytes(torn())).as("it is only read").isEqualTo(before);
      assertThat(home.resolve("torn.db-journal")).exists();

      evaluate(original(), 3);
      tear();
      untilCounted(window, "5 trials");
      window.untilText("#file-badge", "copy");

      evaluate(torn(), 1);
      untilCounted(window, "6 trials");
      until("it is read where it is", () -> !window.text("#file-badge").equals("copy"));
      assertThat(window.answers.told).isEmpty();
    }
  }
}

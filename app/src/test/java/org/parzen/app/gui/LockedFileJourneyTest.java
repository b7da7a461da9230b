package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// Another program keeps a study file locked: the window says so as long as it lasts, and goes on.
class LockedFileJourneyTest {

  private static final int TOTAL = 4_000;

  private static final String DEFINITION =
      """
      parzen: 1
      name: shared
      objective: {kind: functions, function: branin, pause: 0.005}
      goal:
      - {direction: minimize}
      sampler: {id: random}
      stop: [{total: %d}]
      run: {lanes: 2}
      seed: 3
      """
          .formatted(TOTAL);

  @TempDir Path home;

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static void untilToldOf(OpenWindow window, Path file) {
    until(
        "it is said that the file is in use",
        () ->
            window.texts("#held-up .label").stream()
                .anyMatch(text -> text.contains(file.getFileName() + " is in use by another")));
  }

  @Test
  void aRunWaitsSaysSoAndGoesOn() throws SQLException {
    Path file;
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-functions");
      window.pasteDefinition(DEFINITION);
      window.untilReady();
      window.click("#run");
      window.untilSeen("#history");
      until("trials arrive", () -> !window.text("#results").equals("0"));
      assertThat(window.sees("#held-up")).isFalse();
      file = Path.of(window.text(".study-subtitle"));
      try (Connection other = connect(file);
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        untilToldOf(window, file);
        window.click("#nav-trials");
        assertThat(window.sees("#held-up")).as("on every screen").isTrue();
        statement.execute("COMMIT");
      }
      until("nothing is said any more", () -> !window.sees("#held-up"));
      window.click("#nav-run");
      String before = window.text("#results");
      until("trials arrive again", () -> !window.text("#results").equals(before));
      window.click("#finish");
      window.untilText("#phase", "Ended");
      assertThat(window.answers.told).isEmpty();
    }
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      StudyView view = store.open("shared");
      assertThat(view.trials())
          .hasSizeBetween(1, TOTAL)
          .allMatch(trial -> trial.kind() == TrialState.Kind.COMPLETE);
    }
  }

  @Test
  void aFileThatIsOpenedIsWaitedFor() throws SQLException {
    Path file = home.resolve("theirs.db");
    try (StudyStore store = new FileLocation(file).open()) {
      store.create(new StudySpec("theirs", Direction.MINIMIZE));
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK);
        Connection other = connect(file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      window.open(file);
      untilToldOf(window, file);
      window.click("#nav-settings");
      window.click("#nav-home");
      assertThat(window.sees("#held-up")).as("the window can be used meanwhile").isTrue();
      statement.execute("COMMIT");
      window.untilText(".study-title", "theirs");
      until("nothing is said any more", () -> !window.sees("#held-up"));

      window.click("#nav-settings");
      statement.execute("BEGIN EXCLUSIVE");
      window.click("#nav-home");
      until(
          "the list of recent files says so",
          () ->
              window.texts("#recent .label").stream()
                  .anyMatch(text -> text.contains("is in use by another program")));
      statement.execute("COMMIT");
      until(
          "the study is listed again",
          () -> window.texts("#recent .list-title").contains("theirs"));
      assertThat(window.answers.told).isEmpty();
    }
  }
}

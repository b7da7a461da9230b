package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.app.gui.preferences.PreferencesStore;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

/// Somebody says what the times of an older file mean, and the window keeps it.
class FileZoneJourneyTest {

  private static final LocalDateTime STORED = LocalDateTime.parse("2020-01-01T12:00:00");

  @TempDir Path home;

  private final TimeZone zone = TimeZone.getDefault();

  /// In a place where times that are read as UTC differ from local ones.
  @BeforeEach
  void goToTokyo() {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
  }

  @AfterEach
  void goBack() {
    TimeZone.setDefault(zone);
  }

  private Path older() throws SQLException {
    Path file = home.resolve("old.db");
    try (StudyStore store = new FileLocation(file).open()) {
      store.create(new StudySpec("old", Direction.MINIMIZE));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE version_info SET library_version = '4.1.0'");
      statement.execute(
          "INSERT INTO trials VALUES (1, 0, 1, 'FAIL', '2020-01-01 12:00:00', '2020-01-01"
              + " 12:00:01')");
    }
    return file;
  }

  private static void untilStarted(OpenWindow window, LocalDateTime at) {
    String text = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(at);
    window.untilSeen(".trial-table");
    // The study may be shown anew meanwhile, with nothing selected.
    until(
        "the trial started at " + text,
        () -> {
          window.find(".trial-table", TableView.class).getSelectionModel().select(0);
          return window.texts(".detail .label").contains(text);
        });
  }

  @Test
  void timesAreReadAsThePersonSaysUntilTheySayOtherwise() throws SQLException, IOException {
    Path file = older();
    LocalDateTime asUtc =
        STORED.atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      assertThat(window.sees("#file-zone")).isFalse();
      window.open(file);
      window.untilText(".study-title", "old");
      window.click("#nav-trials");
      untilStarted(window, STORED);
      MenuButton menu = window.find("#file-zone", MenuButton.class);
      onFx(() -> menu.getItems().get(1).fire());
      untilStarted(window, asUtc);
      assertThat(Files.readString(home.resolve("config/preferences.json")))
          .containsPattern("old.db\" : \"utc\"");
      assertThat(window.answers.told).isEmpty();
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.open(file);
      window.untilText(".study-title", "old");
      window.click("#nav-trials");
      untilStarted(window, asUtc);
      MenuButton menu = window.find("#file-zone", MenuButton.class);
      onFx(() -> menu.getItems().getFirst().fire());
      untilStarted(window, STORED);
      assertThat(Files.readString(home.resolve("config/preferences.json"))).doesNotContain("utc");
    }
  }

  /// What says itself what its times mean asks nobody, unless somebody said otherwise before.
  @ParameterizedTest
  @ValueSource(strings = {"new.db", "new.log"})
  void nobodyIsAskedWhereItIsCertain(String name) {
    Path file = home.resolve(name);
    try (StudyStore store = new FileLocation(file).open()) {
      Study made = Study.create(store, new StudySpec("new", Direction.MINIMIZE));
      made.tell(made.ask(), 0.5);
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      window.untilText(".study-title", "new");
      assertThat(window.sees("#file-zone")).isFalse();
    }
    new PreferencesStore(home.resolve("config/preferences.json"))
        .change(p -> p.withZone(file.toString(), Optional.of("local")));
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      window.untilSeen("#file-zone");
      MenuButton menu = window.find("#file-zone", MenuButton.class);
      onFx(() -> menu.getItems().getFirst().fire());
      until("nobody is asked any more", () -> !window.sees("#file-zone"));
    }
  }

  /// Logs of Optuna 4 and older hold local times.
  @Test
  void timesOfALogWithoutAZoneAreAskedFor() throws IOException {
    Path log = home.resolve("old.log");
    Files.writeString(
        log,
        """
        {"op_code": 0, "worker_id": "w", "study_name": "old", "directions": [1]}
        {"op_code": 4, "worker_id": "w", "study_id": 0, "datetime_start": "2020-01-01T12:00:00.000000"}
        {"op_code": 6, "worker_id": "w", "trial_id": 0, "state": 3, "values": null, "datetime_complete": "2020-01-01T12:00:01.000000"}
        """);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.open(log);
      window.untilText(".study-title", "old");
      window.untilSeen("#file-zone");
      window.click("#nav-trials");
      untilStarted(window, STORED);
    }
  }
}

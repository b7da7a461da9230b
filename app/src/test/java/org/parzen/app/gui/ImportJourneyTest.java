package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.fx.Clipboards;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Somebody imports a table of experiments that were made by hand.
class ImportJourneyTest {

  private static final String TABLE =
      """
      Run,Learning rate,Units,Kind,Accuracy
      a,0.001,16,relu,0.8
      b,0.1,64,tanh,0.9
      c,0.01,32,relu,0.95
      """;

  private static final String ENDLESS =
      """
      parzen: 1
      name: endless
      objective: {kind: functions, function: branin, pause: 0.05}
      goal:
      - {direction: minimize}
      sampler: {id: random}
      stop: [{total: 100000}]
      run: {lanes: 1}
      seed: 3
      """;

  @TempDir Path home;

  private Path table(String text) throws IOException {
    return Files.writeString(home.resolve("lab.csv"), text);
  }

  private static void choose(OpenWindow window, Path table) {
    window.answers.files.add(table);
    window.click("#home-table");
    window.untilSeen("#import");
  }

  /// Says what a column is, by its place.
  private static void take(OpenWindow window, int column, String role) {
    onFx(
        () -> {
          ComboBox<?> box =
              (ComboBox<?>)
                  List.copyOf(window.user.scene().getRoot().lookupAll(".import-role")).get(column);
          int index = box.getItems().stream().map(Object::toString).toList().indexOf(role);
          assertThat(index).isNotNegative();
          box.getSelectionModel().select(index);
        });
  }

  private static boolean canRun(OpenWindow window) {
    return !window.find("#import-run", Node.class).isDisabled();
  }

  @Test
  void theColumnsAreNamedAndTheStudyIsShown() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      choose(window, table(TABLE));
      until("a guess can be imported", () -> canRun(window));
      take(window, 1, "LOG");
      until("it is ready", () -> canRun(window));
      window.untilText("#import-summary", "3 trials");
      assertThat(window.texts("#import .text-muted"))
          .contains("float 0.001..0.1 log", "int 16..64", "choice relu,tanh");

      window.type("#import-study", "lab work");
      until("it is read again", () -> canRun(window));
      window.click("#import-copy");
      String file = fx(() -> window.find("#import-file", TextInputControl.class).getText());
      assertThat(fx(Clipboards::text))
          .contains(
              "parzen import "
                  + home.resolve("lab.csv")
                  + " --storage "
                  + file
                  + " --study-name 'lab work' --param 'Learning_rate=Learning rate:log' --param"
                  + " Units=Units --param Kind=Kind --value Accuracy --directions maximize");
      window.click("#import-run");
      window.untilText(".study-title", "lab work");
      window.untilText("#results", "3");
      assertThat(window.answers.told).isEmpty();
      try (StudyStore store = new FileLocation(Path.of(file)).openReadOnly()) {
        StudyView study = store.open("lab work");
        assertThat(study.direction()).isEqualTo(Direction.MAXIMIZE);
        assertThat(study.trials()).extracting(FrozenTrial::number).containsExactly(0, 1, 2);
        assertThat(study.trials().getFirst().parameters())
            .containsOnlyKeys("Learning_rate", "Units", "Kind");
      }
    }
  }

  @Test
  void whatIsBeingImportedIsNotImportedTwice() throws IOException, SQLException {
    Path file = home.resolve("theirs.db");
    new FileLocation(file).open().close();
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      choose(window, table("lr,loss\n0.1,1.5\n0.2,2\n"));
      onFx(() -> window.find("#import-file", TextInputControl.class).setText(file.toString()));
      until("it can be imported", () -> canRun(window));
      statement.execute("BEGIN IMMEDIATE");
      window.click("#import-run");
      assertThat(window.find("#import", Node.class).isDisabled()).isTrue();
      onFx(() -> window.find("#import-study", TextInputControl.class).setText("other"));
      until("the file is waited for", () -> window.sees("#held-up"));
      assertThat(canRun(window)).as("although it was read again").isFalse();
      statement.execute("COMMIT");
      window.untilText(".study-title", "lab");
      window.untilText("#results", "2");
      assertThat(window.answers.told).isEmpty();
    }
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      assertThat(store.names()).containsExactly("lab");
    }
  }

  @Test
  void aRunGoesOnUntilThePersonSaysOtherwise() throws IOException {
    Path table = table("lr,loss\n0.1,1.5\n");
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-functions");
      window.pasteDefinition(ENDLESS);
      window.untilReady();
      window.click("#run");
      window.untilText("#phase", "Running");
      window.click("#nav-home");
      choose(window, table);
      until("it can be imported", () -> canRun(window));
      window.click("#import-run");
      until("it is listed", () -> window.texts("#recent .list-title").contains("lab"));
      assertThat(window.answers.asked).isEmpty();
      assertThat(window.sees("#import")).isFalse();

      window.answers.verb = Answers.CANCEL;
      open(window, "lab");
      until("the person is asked", () -> !window.answers.asked.isEmpty());
      assertThat(window.text(".study-title")).isEqualTo("endless");
      window.answers.verb = 0;
      open(window, "lab");
      window.untilText(".study-title", "lab");
      assertThat(window.answers.asked).containsOnly("A run is going on").hasSize(2);
      assertThat(window.answers.told).isEmpty();
    }
  }

  private static void open(OpenWindow window, String study) {
    onFx(
        () ->
            window.user.scene().getRoot().lookupAll("#recent .list-button").stream()
                .map(Button.class::cast)
                .filter(
                    row ->
                        !row.lookupAll(".list-title").stream()
                            .filter(label -> ((Labeled) label).getText().equals(study))
                            .toList()
                            .isEmpty())
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void whatIsWrongIsSaidWhileItIsWrong() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      choose(window, table("lr,loss\n0.1,1.5\nlow,2\n0.2,\n"));
      until("a row has no value", () -> window.sees("#import-problems"));
      assertThat(canRun(window)).isFalse();
      assertThat(window.texts("#import-problems .label").getFirst()).contains("Line 4", "'loss'");
      take(window, 0, "FLOAT");
      until(
          "the text is no number",
          () ->
              window.texts("#import-problems .label").stream().anyMatch(t -> t.contains("'low'")));
      take(window, 1, "IGNORED");
      until(
          "the value is missed",
          () ->
              window.texts("#import-problems .label").stream()
                  .anyMatch(t -> t.startsWith("No column is the value")));
      take(window, 1, "MINIMIZED");
      window.click("#import-skipBad");
      until("the one that is understood is left", () -> canRun(window));
      window.untilText("#import-summary", "1 trial");
      window.click("#import-run");
      window.untilText(".study-title", "lab");
      assertThat(window.answers.told).isEmpty();
    }
  }
}

package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.AmendmentChange;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Trial;

/// A person changes their mind about trials, in the table.
class AmendJourneyTest {

  @TempDir Path home;

  private Path study(double... values) {
    Path file = home.resolve("s.db");
    try (StudyStore store = new FileLocation(file).open()) {
      Study study = Study.create(store, new StudySpec("s", Direction.MINIMIZE));
      for (double value : values) {
        Trial trial = study.ask();
        trial.suggestFloat("x", 0, 1);
        study.tell(trial, value);
      }
    }
    return file;
  }

  /// Without the attributes of its trials, which are read when they are asked for.
  private static StudyView read(Path file) {
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.open("s");
    }
  }

  private static int best(Path file) {
    History counting = read(file).finished();
    return counting.number(counting.best().orElseThrow());
  }

  private static void select(OpenWindow window, int... rows) {
    window.untilSeen("#trials");
    TableView<?> table = window.find("#trials", TableView.class);
    until("the trials are listed", () -> table.getItems().size() > rows[0]);
    onFx(() -> table.getSelectionModel().clearSelection());
    onFx(() -> table.getSelectionModel().selectIndices(rows[0], rows));
    onFx(table::requestFocus);
  }

  private static Set<PseudoClass> stylesOfRow(OpenWindow window, int number) {
    return fx(
        () ->
            window.user.scene().getRoot().lookupAll(".table-row-cell").stream()
                .filter(
                    node ->
                        node instanceof TableRow<?> row
                            && row.getItem() instanceof Integer n
                            && n == number)
                .findFirst()
                .map(row -> Set.copyOf(row.getPseudoClassStates()))
                .orElse(Set.of()));
  }

  private static boolean isStruck(OpenWindow window, int number) {
    return stylesOfRow(window, number).contains(PseudoClass.getPseudoClass("excluded"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void trialsAreExcludedWithAReasonAndBroughtBack(ThemeChoice theme) {
    Path file = study(5, 1, 3, 2);
    try (OpenWindow window = new OpenWindow(home, theme)) {
      window.open(file);
      window.untilText(".study-title", "s");
      window.click("#nav-trials");
      select(window, 1, 3);
      window.type("#amend-why", "loose cable");
      window.click("#amend-exclude");
      until("both are struck through", () -> isStruck(window, 1) && isStruck(window, 3));
      assertThat(isStruck(window, 0)).isFalse();
      assertThat(window.texts(".status-excluded")).contains("excluded");
      assertThat(best(file)).isEqualTo(2);
      AmendmentChange change = read(file).amendments().of(3).changes().getFirst();
      assertThat(change.why()).isEqualTo("loose cable");
      until("the reason is used once", () -> field(window, "#amend-why").isEmpty());

      window.click("#chip-excluded");
      until(
          "only those are listed",
          () -> window.find("#trials", TableView.class).getItems().equals(List.of(1, 3)));
      window.click("#chip-excluded");

      select(window, 3);
      until(
          "the history is told",
          () -> window.texts(".fact").stream().anyMatch(fact -> fact.endsWith(": loose cable")));
      window.click("#amend-undo");
      until("it counts again", () -> !isStruck(window, 3));
      select(window, 1);
      window.user.press(KeyCode.INSERT);
      until("it is included by a key", () -> !isStruck(window, 1));
      assertThat(best(file)).isEqualTo(1);
      assertThat(window.answers.told).isEmpty();
    }
  }

  private static String field(OpenWindow window, String selector) {
    return fx(() -> window.find(selector, TextInputControl.class).getText());
  }

  @Test
  void aResultIsCorrectedAndANoteWritten() {
    Path file = study(5, 1, Double.NaN);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      window.untilText(".study-title", "s");
      window.click("#nav-trials");
      select(window, 2);
      window.user.press(KeyCode.F2);
      window.untilSeen(".amend-value");
      window.type(".amend-value", "many");
      window.click("#amend-correct-save");
      window.untilText("#amend-problem", "Write a number instead of 'many'.");
      window.type(".amend-value", "-0.25");
      window.click("#amend-correct-save");
      until("it is marked", () -> window.sees(".corrected-icon"));
      window.untilText("#trial-recorded", "Corrected. Recorded: –");
      assertThat(window.sees(".amend-value")).isFalse();
      assertThat(best(file)).isEqualTo(2);

      window.click("#amend-note");
      window.untilSeen("#amend-text");
      window.type("#amend-text", "see the photo");
      window.click("#amend-note-save");
      window.untilText("#trial-note", "see the photo");
      assertThat(read(file).system().get("dashboard:3:note_str:0").orElseThrow().asText())
          .isEqualTo("see the photo");
      window.click("#amend-undo");
      until("the note is gone", () -> !window.sees("#trial-note"));
      assertThat(window.answers.told).isEmpty();
    }
  }

  private static void choose(OpenWindow window, String item) {
    MenuButton menu = window.find("#amend-new", MenuButton.class);
    MenuItem entry =
        menu.getItems().stream().filter(i -> i.getId().equals(item)).findFirst().orElseThrow();
    until(item + " can be chosen", () -> !entry.isDisable());
    onFx(entry::fire);
  }

  private static List<Double> values(Path file, String study) {
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.open(study).trials().stream()
          .map(trial -> trial.state().values().getFirst())
          .toList();
    }
  }

  @Test
  void changesAreAppliedIntoANewStudyAndTrialsDeleted() {
    Path file = study(5, 1, 3, 2);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.open(file);
      window.untilText(".study-title", "s");
      window.click("#nav-trials");
      select(window, 1);
      MenuButton menu = window.find("#amend-new", MenuButton.class);
      assertThat(fx(() -> menu.getItems().getFirst().isDisable()))
          .as("nothing was changed")
          .isTrue();
      window.click("#amend-exclude");
      until("it is struck through", () -> isStruck(window, 1));

      window.answers.texts.add("applied");
      choose(window, "amend-apply");
      window.untilText(".study-title", "applied");
      assertThat(values(file, "applied")).containsExactly(5.0, 3.0, 2.0);

      select(window, 0, 2);
      window.answers.texts.add("less");
      choose(window, "amend-delete");
      window.untilText(".study-title", "less");
      assertThat(values(file, "less")).containsExactly(3.0);
      assertThat(values(file, "s")).containsExactly(5.0, 1.0, 3.0, 2.0);
      assertThat(window.answers.asked.getFirst()).contains("The study 's' stays as it is");

      select(window, 0);
      window.answers.texts.add("s");
      choose(window, "amend-delete");
      until("it is said why not", () -> !window.answers.told.isEmpty());
      assertThat(window.text(".study-title")).isEqualTo("less");
    }
  }

  @Test
  void whatCanNotBeWrittenSaysWhyAndStaysAsItIs() throws Exception {
    Path file = study(5, 1);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      window.untilText(".study-title", "s");
      window.click("#nav-trials");
      select(window, 1);
      Path away = home.resolve("away.db");
      Files.move(file, away);
      window.click("#amend-exclude");
      until("it is told", () -> !window.answers.told.isEmpty());
      assertThat(window.answers.told.getFirst()).contains("s.db", "not there any more");
      assertThat(read(away).amendments().all()).isEmpty();
      assertThat(Files.exists(file)).isFalse();
    }
  }
}

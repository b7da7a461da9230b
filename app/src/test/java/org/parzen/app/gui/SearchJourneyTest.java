package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.trial.FrozenTrial;

/// How settings are chosen: found by name, filled in without knowing a syntax, and told of while
/// the study runs.
class SearchJourneyTest {

  @TempDir Path home;

  private List<FrozenTrial> trials(String name) {
    Path file = home.resolve("studies").resolve(name + ".db");
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.open(name).trials();
    }
  }

  /// Where the keyboard is in the list of ways to search, its name leads there.
  private static void search(OpenWindow window, String name) {
    Node box = window.find("#field-sampler", Node.class);
    onFx(box::requestFocus);
    window.user.type(name);
  }

  /// A command with a parameter.
  private static void define(OpenWindow window) {
    window.click("#home-command");
    window.type("#field-command", "echo {x}");
    until("the parameter appears", () -> window.sees(".parameter-low"));
    window.type(".parameter-low", "1");
    window.type(".parameter-high", "5");
    window.untilReady();
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void aGridIsFilledInAsATableAndRunsToItsEnd(ThemeChoice theme) {
    try (OpenWindow window = new OpenWindow(home, theme)) {
      define(window);
      search(window, "grid");
      window.untilSeen("#setting-search-space-table");
      assertThat(window.texts("#setting-search-space-table .label")).containsExactly("x", "1 … 5");
      window.type(".named-value", "2, 3, 4.5");
      window.untilReady();
      window.click("#run");
      window.untilText("#phase", "Ended");
      window.untilText("#search", "Settings are chosen by: Grid of values you list (grid).");
      assertThat(window.answers.told).isEmpty();
    }
    assertThat(
            trials("my-study").stream()
                .flatMap(trial -> trial.externalValues().values().stream())
                .map(Choice::text))
        .containsExactlyInAnyOrder("2.0", "3.0", "4.5");
  }

  @Test
  void whatIsTypedForOneWayOfSearchingComesBackWithIt() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      define(window);
      search(window, "tpe");
      assertThat(window.text("#help-sampler")).contains("\nChoose it for most studies");
      TitledPane fold = window.find("#fold-sampler", TitledPane.class);
      onFx(() -> fold.setExpanded(true));
      window.type("#setting-n-startup-trials", "many");
      assertThat(window.texts(".field-problem"))
          .contains(
              "'many' is not allowed for 'Random trials first', which takes a whole number of at"
                  + " least 0.");
      until("it is told at the right, too", () -> window.sees("#problems .problem"));
      assertThat(window.text("#problems .problem .label"))
          .startsWith("Search near good trials: 'many' is not allowed for 'Random trials first'");

      search(window, "");
      window.user.press(KeyCode.DOWN);
      window.untilReady();
      window.user.press(KeyCode.UP);
      until("the problem is back", () -> window.sees("#problems .problem"));
      assertThat(fx(() -> window.find("#fold-sampler", TitledPane.class).getText()))
          .isEqualTo("More settings of the search: Random trials first many");
    }
  }

  @Test
  void aTrialAndTheRunSayWhatWasChosenAndWhy() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-functions");
      window.untilReady();
      window.type("#field-total", "3");
      window.untilReady();
      window.click("#run");
      window.untilText("#phase", "Ended");
      until("the search is told", () -> window.text("#search").contains("Latest trial: "));
      assertThat(window.text("#search")).startsWith("Settings are chosen by: Automatic (auto).");
      window.click("#nav-trials");
      window.selectTrial(2);
      until("the trial says why", () -> window.text("#trial-origin").contains("TPE, which "));
      assertThat(window.text("#trial-origin")).startsWith("Chosen by: ");
      assertThat(window.texts(".facts .label")).doesNotContain("auto:sampler");
    }
  }

  @Test
  void aFileOfASettingIsChosen() {
    Path earlier = home.resolve("earlier.db");
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      define(window);
      search(window, "cmaes");
      onFx(() -> window.find("#fold-sampler", TitledPane.class).setExpanded(true));
      window.answers.files.add(earlier);
      Node choose = window.find("#choose-source-trials", Node.class);
      onFx(choose::requestFocus);
      window.user.press(KeyCode.SPACE);
      until(
          "the file stands in the field",
          () ->
              window
                  .find("#setting-source-trials", TextInputControl.class)
                  .getText()
                  .equals(earlier.toString()));
    }
  }

  @Test
  void whoGivesUpTrialsThatReportNothingIsTold() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      define(window);
      Node box = window.find("#field-pruner", Node.class);
      onFx(box::requestFocus);
      window.user.type("none");
      assertThat(window.sees("#unreported")).isFalse();
      window.user.press(KeyCode.UP);
      window.user.press(KeyCode.UP);
      assertThat(window.sees("#unreported")).isTrue();
      TextInputControl report = window.find("#field-report", TextInputControl.class);
      onFx(() -> report.setText("regex:step ([0-9]+) loss ([0-9.]+)"));
      assertThat(window.sees("#unreported")).isFalse();
    }
  }

  @Test
  void fieldsSideBySideTakeNoMoreRoomThanTheHighest() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      define(window);
      List<GridPane> rows =
          fx(
              () ->
                  window.user.scene().getRoot().lookupAll(".beside").stream()
                      .map(GridPane.class::cast)
                      .filter(row -> row.getHeight() > 0)
                      .toList());
      assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
      for (GridPane row : rows) {
        double highest =
            row.getChildren().stream()
                .map(Region.class::cast)
                .mapToDouble(field -> field.prefHeight(field.getWidth()))
                .max()
                .orElseThrow();
        assertThat(row.getHeight()).isCloseTo(highest, within(1.0));
      }
    }
  }
}

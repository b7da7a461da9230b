package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.cli.Typed;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.fx.Clipboards;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

/// Somebody opens files of studies and reads what the comparison says.
class CompareJourneyTest {

  private static final Direction MIN = Direction.MINIMIZE;
  private static final String GONE =
      "other.db is not there any more: put it back, or take the study off the list.";

  @TempDir Path home;

  /// A file with a study.
  private Path file(String name, Direction direction, double... values) {
    return put(home.resolve(name + ".db"), name, direction, values);
  }

  /// Puts a study into a file.
  private static Path put(Path file, String name, Direction direction, double... values) {
    try (StudyStore store = new FileLocation(file).open()) {
      Study study = Study.create(store, new StudySpec(name, direction));
      for (double value : values) {
        study.tell(study.ask(), value);
      }
    }
    return file;
  }

  private static void add(OpenWindow window, Path file) {
    int before = listed(window);
    window.answers.files.add(file);
    window.click(window.sees("#compare-add") ? "#compare-add" : "#compare-add-first");
    until("the studies of the file are listed", () -> before < listed(window));
  }

  private static int listed(OpenWindow window) {
    return window.sees("#compare-studies")
        ? fx(() -> window.find("#compare-studies", ListView.class).getItems().size())
        : 0;
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void theConclusionOfTwoFilesIsRead(ThemeChoice theme) {
    try (OpenWindow window = new OpenWindow(home, theme)) {
      window.click("#nav-compare");
      add(window, file("first", Direction.MAXIMIZE, 0.7, 0.931, 0.8));
      assertThat(window.text("#compare-problem")).isEqualTo("Choose two studies or more.");
      add(window, file("second", Direction.MAXIMIZE, 0.925, 0.1));

      String chance = "One run each can not tell chance from merit: repeat with other seeds.";
      window.untilText(
          "#conclusion",
          "One run each: first reached 0.931, second 0.925 after 2 trials. " + chance);
      for (String chart : List.of("#compare-progress", "#compare-values")) {
        ChartPane pane = window.find(chart, ChartPane.class);
        until(chart + " is painted", pane::isUpToDate);
        assertThat(fx(() -> pane.getPlot().legend())).hasSize(2);
      }
      Spinner<?> budget = window.find("#compare-budget", Spinner.class);
      onFx(() -> budget.decrement(1));
      window.untilText(
          "#conclusion",
          "One run each: first reached 0.7, second 0.925 after one trial. " + chance);
      window.click("#compare-copy");
      assertThat(fx(Clipboards::text))
          .isEqualTo(
              "parzen compare %s:first %s:second --budget 1"
                  .formatted(home.resolve("first.db"), home.resolve("second.db")));
      assertThat(window.answers.told).isEmpty();
    }
  }

  @Test
  void studiesAreCountedToASettingByHandAndTakenOffTheList() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#nav-compare");
      add(window, file("one", Direction.MINIMIZE, 3));
      // Files that are dropped while this is the screen are compared, too.
      window.open(file("two", Direction.MINIMIZE, 1));
      window.untilSeen("#conclusion");
      count(window, "one");
      count(window, "two");
      until(
          "the studies are repeats",
          () -> window.text("#conclusion").startsWith("All studies count as repeats"));

      ListView<?> list = window.find("#compare-studies", ListView.class);
      onFx(list::requestFocus);
      onFx(() -> list.getSelectionModel().clearAndSelect(1));
      window.user.press(KeyCode.SPACE);
      window.untilText("#compare-problem", "Choose two studies or more.");
      window.click("#compare-all");
      window.untilSeen("#conclusion");
      onFx(list::requestFocus);
      window.user.press(KeyCode.DELETE);
      until("the study is off the list", () -> list.getItems().size() == 1);
    }
  }

  @Test
  void lookingAgainLeavesTheListAsItIsAndSaysWhatIsGoneInItsPlace() throws IOException {
    Path several = file("one", Direction.MINIMIZE, 3, 4);
    put(several, "two", Direction.MINIMIZE, 2, 5);
    Path other = file("other", Direction.MINIMIZE, 1, 6);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.click("#nav-compare");
      add(window, several);
      add(window, other);
      ListView<?> list = window.find("#compare-studies", ListView.class);
      onFx(list::requestFocus);
      onFx(() -> list.getSelectionModel().clearAndSelect(1));
      window.user.press(KeyCode.DELETE);
      until("the study is off the list", () -> list.getItems().size() == 2);

      put(several, "three", Direction.MINIMIZE, 7);
      try (StudyStore store = new FileLocation(several).open()) {
        Study one = Study.open(store, "one", StudyOptions.usual());
        one.tell(one.ask(), 0.5);
      }
      Files.delete(other);
      window.click("#nav-home");
      window.click("#nav-compare");
      until(
          "the new trial is there",
          () ->
              window.texts(".compare-study .label").stream().anyMatch(t -> t.startsWith("3 res")));
      until(
          "the missing file is told of in its place",
          () -> window.texts(".compare-study .field-problem").contains(GONE));
      assertThat(fx(() -> list.getItems().size())).isEqualTo(2);
      assertThat(window.sees("#conclusion")).isTrue();
      assertThat(window.answers.told).isEmpty();
    }
  }

  @Test
  void severalFilesAreAddedAtOnceAndTheCommandTellsNamesakesApart() throws IOException {
    Path left = put(Files.createDirectory(home.resolve("left")).resolve("a.db"), "s", MIN, 3, 2);
    Path right = put(Files.createDirectory(home.resolve("right")).resolve("b.db"), "s", MIN, 1, 4);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#nav-compare");
      window.answers.files.addAll(List.of(left, right));
      window.click("#compare-add-first");
      window.untilSeen("#conclusion");
      until("both have a field", () -> window.count(".compare-setting") == 2);
      onFx(() -> settings(window).forEach(field -> field.setText("mine")));
      until(
          "the studies are repeats",
          () -> window.text("#conclusion").startsWith("All studies count as repeats"));
      window.click("#compare-copy");
      List<String> words = PosixQuoting.split(fx(Clipboards::text));
      Typed typed = Typed.parzen(words.subList(1, words.size()).toArray(String[]::new));
      assertThat(typed.errors()).isEmpty();
      assertThat(typed.output()).startsWith(window.text("#conclusion"));
    }
  }

  @Test
  void pairsOfSettingsAreTestedInATable() {
    Path mine = home.resolve("mine.db");
    Path theirs = home.resolve("theirs.db");
    for (int i = 0; i < 4; i++) {
      put(mine, "mine-" + i, MIN, 5, 1 + i);
      put(theirs, "theirs-" + i, MIN, 9, 6 + i);
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.click("#nav-compare");
      add(window, mine);
      add(window, theirs);
      window.untilSeen("#conclusion");
      List<?> studies = fx(() -> window.find("#compare-studies", ListView.class).getItems());
      assertThat(studies).hasSize(8);
      until("all have a field", () -> window.count(".compare-setting") == 8);
      onFx(() -> settings(window).forEach(f -> f.setText(f.getAccessibleText().substring(13, 16))));
      until("the settings are two", () -> window.text("#conclusion").startsWith("min is better"));
      assertThat(window.sees("#pairs")).isFalse();
      window.click("#show-pairs");
      TableView<?> pairs = window.find("#pairs", TableView.class);
      assertThat(
              fx(
                  () ->
                      pairs.getColumns().stream()
                          .map(column -> String.valueOf(column.getCellData(0)))
                          .toList()))
          .startsWith("min", "the", "min is better", "0.0285714", "Mann-Whitney")
          .endsWith("16 of 16");
    }
  }

  @Test
  void studiesOfSeveralObjectivesAreComparedByTheChosenOne() {
    for (String name : List.of("left", "right")) {
      try (StudyStore store = new FileLocation(home.resolve(name + ".db")).open()) {
        Study study = Study.create(store, new StudySpec(name, MIN, MIN));
        study.tell(study.ask(), name.equals("left") ? 1 : 2, name.equals("left") ? 8 : 4);
      }
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#nav-compare");
      window.answers.files.addAll(List.of(home.resolve("left.db"), home.resolve("right.db")));
      window.click("#compare-add-first");
      window.untilSeen("#compare-objective");
      ComboBox<?> measure = window.find("#compare-objective", ComboBox.class);
      onFx(() -> measure.getSelectionModel().select(2));
      until(
          "the second objective counts",
          () -> window.text("#conclusion").contains("left reached 8, right 4"));
      window.click("#compare-copy");
      assertThat(fx(Clipboards::text)).endsWith(" --objective 1");
    }
  }

  private static List<TextField> settings(OpenWindow window) {
    return window.user.scene().getRoot().lookupAll(".compare-setting").stream()
        .filter(TextField.class::isInstance)
        .map(TextField.class::cast)
        .filter(field -> field.getAccessibleText() != null)
        .toList();
  }

  private static void count(OpenWindow window, String study) {
    onFx(
        () ->
            window.user.scene().getRoot().lookupAll(".compare-setting").stream()
                .filter(
                    node ->
                        ("Setting that " + study + " is counted to")
                            .equals(node.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow()
                .setText("mine"));
  }

  @Test
  void studiesOfOtherDirectionsAreRefusedInWords() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#nav-compare");
      add(window, file("low", Direction.MINIMIZE, 3));
      add(window, file("high", Direction.MAXIMIZE, 3));
      window.untilText(
          "#compare-problem",
          "The study 'low' has the direction minimize, but 'high' has maximize: they can not be"
              + " compared. Leave one of them out.");
      assertThat(window.sees("#conclusion")).isFalse();
    }
  }
}

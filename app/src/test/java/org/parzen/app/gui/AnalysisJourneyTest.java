package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.app.plot.Hit;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotFrame;
import org.parzen.app.plot.Range;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.run.Study;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// What a person does with the board of charts, on a study file that another program writes.
class AnalysisJourneyTest {

  private static final int FAILED = 7;

  /// A trial that failed and is recorded as infeasible: it has no value either.
  private static final int RECORDED = 8;

  @TempDir Path home;

  private Path study(int trials) {
    Path file = home.resolve("study.db");
    try (StudyStore store = new FileLocation(file).open()) {
      store.create(new StudySpec("studied", Direction.MINIMIZE));
    }
    add(file, 0, trials);
    return file;
  }

  private static void add(Path file, int from, int to) {
    try (StudyStore store = new FileLocation(file).open()) {
      StudyView view = store.open("studied");
      for (int i = from; i < to; i++) {
        store.add(view.ref(), trial(i));
      }
    }
  }

  private static FrozenTrial trial(int number) {
    FloatDistribution range = new FloatDistribution(0, 1000, Spacing.LINEAR);
    Instant at = Instant.EPOCH;
    double value = 10 + Math.abs(number - 15);
    return new FrozenTrial(
        number,
        switch (number) {
          case FAILED -> new TrialState.Failed(at, at);
          case RECORDED -> new TrialState.Complete(at, at, List.of(Double.POSITIVE_INFINITY));
          default -> new TrialState.Complete(at, at, List.of(value));
        },
        Map.of("width", new ParameterValue(range, number)),
        Reports.of(new long[] {0, 1}, new double[] {value + 5, value + 1}, 2),
        Attributes.NONE,
        switch (number) {
          case FAILED -> Attributes.NONE.with(Study.REASON, "the disk was full");
          case RECORDED ->
              Attributes.NONE
                  .with(Study.REASON, "it took too long")
                  .with(FailureKind.KEY, FailureKind.LIMIT);
          default -> Attributes.NONE;
        });
  }

  private static void openAnalysis(OpenWindow window, Path file) {
    window.open(file);
    window.untilText(".study-title", "studied");
    window.click("#nav-analysis");
  }

  private static ChartPane chart(OpenWindow window, int place) {
    window.untilSeen("#chart-" + place);
    ChartPane chart = window.find("#chart-" + place, ChartPane.class);
    until("chart " + place + " is painted", () -> chart.isUpToDate() && chart.frame().isPresent());
    return chart;
  }

  /// Chooses a chart for a place, as from its list.
  private static ChartPane choose(OpenWindow window, int place, ChartKind kind) {
    window.untilSeen("#kind-" + place);
    ComboBox<?> kinds = window.find("#kind-" + place, ComboBox.class);
    onFx(() -> kinds.getSelectionModel().select(kinds.getItems().indexOf(kind)));
    String yTitle = fx(() -> kind == ChartKind.HISTORY ? "over trial number" : "over step");
    ChartPane chart = window.find("#chart-" + place, ChartPane.class);
    until(kind + " is shown", () -> chart.getPlot().summary().contains(yTitle));
    return chart(window, place);
  }

  private static Hit mark(ChartPane chart, int trial) {
    return fx(() -> chart.getPlot().neighbour(trial - 1, 1).orElseThrow());
  }

  private static double x(ChartPane chart, Hit hit) {
    return fx(() -> chart.frame().orElseThrow().x().pixel(hit.x()));
  }

  private static double y(ChartPane chart, Hit hit) {
    return fx(() -> chart.frame().orElseThrow().y().pixel(hit.y()));
  }

  private static String tip(ChartPane chart) {
    return fx(() -> ((Label) Objects.requireNonNull(chart.lookup(".chart-tip"))).getText());
  }

  private static boolean tellsOf(ChartPane chart, int trials) {
    return chart.getPlot().summary().contains(" " + trials + " trials");
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void aClickSelectsEverywhereAndADoubleClickOpensTheTrial(ThemeChoice theme) {
    Path file = study(30);
    try (OpenWindow window = new OpenWindow(home, theme)) {
      openAnalysis(window, file);
      ChartPane history = choose(window, 0, ChartKind.HISTORY);
      ChartPane curves = choose(window, 1, ChartKind.CURVES);
      Hit third = mark(history, 3);
      window.user.click(history, x(history, third), y(history, third));
      assertThat(fx(() -> curves.getView().selected())).isEqualTo(Set.of(3));
      assertThat(window.text("#selection")).isEqualTo("Trial 3 · complete · Value = 22");
      assertThat(tip(history)).startsWith(third.text()).endsWith("width = 3");

      Hit twentieth = mark(history, 20);
      window.user.doubleClick(history, x(history, twentieth), y(history, twentieth));
      window.untilSeen(".trial-table");
      TableView<?> table = window.find(".trial-table", TableView.class);
      until(
          "the trial is selected in the table",
          () -> Integer.valueOf(20).equals(table.getSelectionModel().getSelectedItem()));
      window.untilText(".detail .section-title", "Trial 20");
      assertThat(window.answers.told).isEmpty();
    }
  }

  @Test
  void whatWasChosenStaysAlsoInTheNextWindow() {
    Path file = study(12);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      openAnalysis(window, file);
      choose(window, 1, ChartKind.HISTORY);
      window.click("#panels-4");
      window.untilSeen("#chart-3");
      window.click("#panels-1");
      assertThat(window.sees("#chart-1")).isFalse();
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      openAnalysis(window, file);
      chart(window, 0);
      assertThat(fx(() -> window.find("#panels-1", ToggleButton.class).isSelected())).isTrue();
      window.click("#panels-2");
      chart(window, 1);
      assertThat(fx(() -> window.find("#kind-1", ComboBox.class).getValue()))
          .isEqualTo(ChartKind.HISTORY);
    }
  }

  @Test
  void zoomSurvivesNewTrialsAndNothingIsMadeUnseen() {
    Path file = study(20);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      openAnalysis(window, file);
      ChartPane history = choose(window, 0, ChartKind.HISTORY);
      window.user.scroll(history, 200, 200, 3);
      Range zoomed = fx(() -> history.getView().x().orElseThrow());
      add(file, 20, 25);
      until("new trials are shown", () -> tellsOf(history, 25));
      assertThat(fx(() -> history.getView().x())).contains(zoomed);

      window.click("#nav-run");
      Plot before = fx(history::getPlot);
      add(file, 25, 40);
      ChartPane running = window.find("#history", ChartPane.class);
      until("the run screen knows them", () -> tellsOf(running, 40));
      assertThat(fx(history::getPlot)).isSameAs(before);
      window.click("#nav-analysis");
      until("the board knows them", () -> tellsOf(history, 40));
      assertThat(fx(() -> history.getView().x())).contains(zoomed);
    }
  }

  @Test
  void aStudyWithoutTrialsSaysWhatToDoUntilTheFirstOne() {
    Path file = study(0);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#nav-analysis");
      assertThat(window.texts(".empty-title")).containsExactly("No study is open");
      openAnalysis(window, file);
      until(
          "it is said to be empty",
          () -> window.texts(".empty-title").contains("This study has no trials yet"));
      add(file, 0, 1);
      chart(window, 0);
      assertThat(window.answers.told).isEmpty();
    }
  }

  @Test
  void theChartThatIsNamedIsTheChartThatIsShownAlsoInAnotherStudy() {
    Path file = study(12);
    Path second = home.resolve("second.db");
    try (StudyStore store = new FileLocation(second).open()) {
      StudySpec spec = new StudySpec("two", Direction.MINIMIZE, Direction.MAXIMIZE);
      StudyView view = store.create(spec);
      TrialState state = new TrialState.Complete(Instant.EPOCH, Instant.EPOCH, List.of(1.0, 2.0));
      store.add(view.ref(), trial(0).in(state));
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      openAnalysis(window, file);
      ComboBox<?> kinds = window.find("#kind-1", ComboBox.class);
      // It stands at another place in the list of a study with several objectives.
      onFx(() -> kinds.getSelectionModel().select(kinds.getItems().indexOf(ChartKind.SLICE)));
      for (Path next : List.of(second, file, second)) {
        String study = next.equals(second) ? "two" : "studied";
        window.open(next);
        window.untilText(".study-title", study);
        window.click("#nav-analysis");
        until(
            "its charts are offered",
            () -> kinds.getItems().contains(ChartKind.PARETO) == study.equals("two"));
        ChartPane chart = chart(window, 1);
        until("its chart is shown", () -> chart.getAccessibleText().startsWith("Slice. "));
        assertThat(fx(kinds::getValue)).isEqualTo(ChartKind.SLICE);
        assertThat(fx(() -> kinds.getSelectionModel().getSelectedIndex()))
            .isEqualTo(fx(() -> kinds.getItems().indexOf(ChartKind.SLICE)));
      }
    }
  }

  @Test
  void theTipOfAFailedTrialTellsWhy() {
    Path file = study(10);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      openAnalysis(window, file);
      ChartPane history = choose(window, 0, ChartKind.HISTORY);
      // Trials without a value stand at the lower edge.
      PlotFrame frame = fx(() -> history.frame().orElseThrow());
      double edge = frame.bounds().getMaxY() - 7;
      window.user.moveTo(history, frame.x().pixel(FAILED), edge);
      until("the reason is read", () -> tip(history).endsWith("the disk was full"));
      assertThat(tip(history)).contains("width = 7");
    }
  }

  @Test
  void tipsOfSeveralChartsEachTellWhyTheirTrialFailed() {
    Path file = study(10);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      openAnalysis(window, file);
      IntFunction<String> first = details(choose(window, 0, ChartKind.HISTORY));
      IntFunction<String> second = details(choose(window, 1, ChartKind.CURVES));
      until(
          "both reasons are told",
          () ->
              first.apply(FAILED).endsWith("the disk was full")
                  && second.apply(RECORDED).endsWith("it took too long"));
    }
  }

  /// What a chart tells of a trial while it is pointed at.
  private static IntFunction<String> details(ChartPane chart) {
    return trial -> chart.detailsProperty().get().apply(trial);
  }

  @Test
  void onlyOneSelectedTrialCanBeOpened() {
    Path file = study(10);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      openAnalysis(window, file);
      ChartPane history = choose(window, 0, ChartKind.HISTORY);
      assertThat(window.sees("#open-trial")).isFalse();
      onFx(() -> history.selectedTrialsProperty().set(Set.of(3)));
      assertThat(window.sees("#open-trial")).isTrue();
      onFx(() -> history.selectedTrialsProperty().set(Set.of(3, 4)));
      window.untilText("#selection", "2 trials selected");
      assertThat(window.sees("#open-trial")).isFalse();
      assertThat(window.sees("#clear-selection")).isTrue();
    }
  }

  /// A study with three objectives.
  private Path tradeOff() {
    Path file = home.resolve("trade-off.db");
    try (StudyStore store = new FileLocation(file).open()) {
      Study study =
          Study.create(
              store,
              new StudySpec(
                  "trade-off", Direction.MINIMIZE, Direction.MINIMIZE, Direction.MINIMIZE));
      study.tell(study.ask(), 1, 2, 3);
      study.tell(study.ask(), 3, 2, 1);
    }
    return file;
  }

  @Test
  void boxesOfObjectivesSaySoAndAWrongReferencePointIsNamed() {
    Path file = tradeOff();
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      window.untilText(".study-title", "trade-off");
      window.click("#nav-analysis");
      show(window, ChartKind.PARETO);
      until("there are two boxes", () -> window.count("#panel-0 .combo-box.panel-choice") == 2);
      assertThat(names(window))
          .containsExactly(
              "The objective along the horizontal axis", "The objective along the vertical axis");

      show(window, ChartKind.HYPERVOLUME);
      window.untilSeen(".panel-reference");
      window.type(".panel-reference", "4, x");
      window.user.press(KeyCode.ENTER);
      window.untilText(
          "#reference-problem",
          "'4, x' is no reference point: write 3 numbers with commas between, or nothing.");
      window.type(".panel-reference", "4, 4, 4");
      window.user.press(KeyCode.ENTER);
      until("it is taken", () -> !window.sees("#reference-problem"));
    }
  }

  @Test
  void importancesAreJudgedByTheEvaluatorThatIsChosen() {
    Path file = home.resolve("judged.db");
    try (StudyStore store = new FileLocation(file).open()) {
      Study study = Study.create(store, new StudySpec("judged", Direction.MINIMIZE));
      for (int i = 0; i < 40; i++) {
        Trial trial = study.ask();
        double x = trial.suggestFloat("x", 0, 1);
        double y = trial.suggestFloat("y", 0, 1);
        study.tell(trial, x * x + 0.3 * y);
      }
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.open(file);
      window.untilText(".study-title", "judged");
      window.click("#nav-analysis");
      show(window, ChartKind.IMPORTANCES);
      window.untilSeen("#evaluator");
      ChartPane chart = window.find("#chart-0", ChartPane.class);
      until("shares are told", () -> chart.getPlot().summary().contains("x 0."));
      String before = fx(() -> chart.getPlot().summary());
      ComboBox<?> evaluator = window.find("#evaluator", ComboBox.class);
      onFx(() -> evaluator.getSelectionModel().select(1));
      until(
          "other shares are told",
          () ->
              chart.getPlot().summary().contains("x 0.")
                  && !chart.getPlot().summary().equals(before));
    }
  }

  private static void show(OpenWindow window, ChartKind kind) {
    window.untilSeen("#kind-0");
    ComboBox<?> kinds = window.find("#kind-0", ComboBox.class);
    onFx(() -> kinds.getSelectionModel().select(kinds.getItems().indexOf(kind)));
  }

  private static List<String> names(OpenWindow window) {
    return fx(
        () ->
            window.user.scene().getRoot().lookupAll("#panel-0 .combo-box.panel-choice").stream()
                .map(Node::getAccessibleText)
                .toList());
  }

  @Test
  void theKeyboardLeadsFromChartToChartAndOpensATrial() {
    Path file = study(10);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      openAnalysis(window, file);
      ChartPane history = choose(window, 0, ChartKind.HISTORY);
      ChartPane other = choose(window, 1, ChartKind.CURVES);
      onFx(history::requestFocus);
      window.user.press(KeyCode.F6);
      assertThat(fx(other::isFocused)).isTrue();
      window.user.press(KeyCode.SHIFT, KeyCode.F6);
      assertThat(fx(history::isFocused)).isTrue();

      window.user.press(KeyCode.RIGHT);
      window.user.press(KeyCode.RIGHT);
      window.user.press(KeyCode.ENTER);
      window.untilText(".detail .section-title", "Trial 1");
    }
  }
}

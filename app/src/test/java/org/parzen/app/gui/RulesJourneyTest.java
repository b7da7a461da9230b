package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.run.DefinedStudy;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;

/// When a run ends and what failed trials count as: said in the form, seen while it runs, kept.
class RulesJourneyTest {

  @TempDir Path home;

  /// A command of which every second trial fails, the first one never: a run whose first three
  /// trials all fail is given up.
  private static void define(OpenWindow window) {
    window.click("#home-command");
    window.type("#field-command", "sh -c 'test $(({trial} % 2)) = 0 && echo {x}'");
    until("the parameter appears", () -> window.sees(".parameter-low"));
    onFx(() -> choose(window.user.scene().getRoot().lookup(".parameter-row .combo-box"), "INT"));
    window.type(".parameter-low", "1");
    window.type(".parameter-high", "10");
    window.untilReady();
  }

  @SuppressWarnings("unchecked")
  private static void choose(Node box, String name) {
    ComboBox<Object> choices = (ComboBox<Object>) box;
    choices.setValue(
        choices.getItems().stream()
            .filter(item -> item.toString().equals(name))
            .findFirst()
            .orElseThrow());
  }

  private static boolean told(OpenWindow window, String words) {
    return window.texts(".label").stream().anyMatch(text -> text.contains(words));
  }

  private <T> T kept(Function<StudyView, T> use) {
    Path file = home.resolve("studies").resolve("my-study.db");
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return use.apply(store.open("my-study"));
    }
  }

  private StudyDefinition definition() {
    return kept(study -> DefinedStudy.definition(study).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void rulesAreRowsAndEachTellsHowItStands(ThemeChoice theme) {
    try (OpenWindow window = new OpenWindow(home, theme)) {
      define(window);
      onFx(window.find("#add-rule", Button.class)::fire);
      window.untilSeen(".rule-value");
      until("an empty rule is a problem", () -> told(window, "'No gain' has no value yet"));
      window.type(".rule-value", "5");
      onFx(window.find("#add-rule", Button.class)::fire);
      until("there are two rows", () -> window.count(".rule-kind") == 2);
      onFx(
          () ->
              choose(
                  List.copyOf(window.user.scene().getRoot().lookupAll(".rule-kind")).getLast(),
                  "failures"));
      onFx(
          () ->
              ((TextField)
                      List.copyOf(window.user.scene().getRoot().lookupAll(".rule-value")).getLast())
                  .setText("90"));
      window.untilReady();
      window.click("#run");
      window.untilText("#phase", "Ended");
      until("the rules are told", () -> window.count("#run-rules .run-rule") == 3);
      assertThat(window.texts("#run-rules .label"))
          .anyMatch(text -> text.equals("no gain for 5 of 5 trials"))
          .anyMatch(text -> text.matches("\\d+ of 50 trials"))
          .anyMatch(text -> text.matches("\\d+ of 90 failures"));
      assertThat(
              fx(() -> window.find("#run-rules .rule-progress", ProgressBar.class)).getProgress())
          .isBetween(0.0, 1.0);
    }
    assertThat(definition().stop().stream().map(StopRules::make))
        .containsExactly(new StopRule.Total(50), new StopRule.NoGain(5), new StopRule.Failures(90));
  }

  @Test
  void whatFailuresCountAsIsChosenInTheFold() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      define(window);
      window.type("#field-total", "12");
      TitledPane fold = window.find("#field-failures", TitledPane.class);
      onFx(() -> fold.setExpanded(true));
      onFx(() -> choose(window.find("#failures-error", ComboBox.class), "WORST"));
      window.type("#retry-crash", "2");
      until(
          "the fold tells it",
          () ->
              fx(fold::getText)
                  .equals("When a trial fails: the worst result, again after a crash: 2"));
      window.type("#retry-nan", "often");
      until("that is refused", () -> told(window, "Again without a number: 'often'"));
      window.type("#retry-nan", "0");
      window.untilReady();
      window.click("#run");
      window.untilText("#phase", "Ended");
    }
    assertThat(definition().run().failures())
        .isEqualTo(
            new FailureSettings(Treatment.WORST, Treatment.FAILED, Map.of(FailureKind.CRASH, 2)));
    List<FrozenTrial> trials = kept(StudyView::trials);
    assertThat(trials).hasSize(12);
    assertThat(trials)
        .filteredOn(FrozenTrial::isFailure)
        .isNotEmpty()
        .allSatisfy(
            trial -> assertThat(trial.state().values()).containsExactly(Double.POSITIVE_INFINITY));
  }
}

package org.parzen.app.gui;

import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.parzen.app.folders.UserFolders;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.preferences.Preferences;
import org.parzen.app.gui.preferences.PreferencesStore;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.app.gui.theme.ThemeSwitch;
import org.parzen.app.plot.LegendEntry;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;

/// The real window with a person at it, in a home of its own.
final class OpenWindow implements AutoCloseable {
  final Answers answers = new Answers();
  final WindowUser user;
  private final MainWindow window;

  OpenWindow(Path home, ThemeChoice theme) {
    UserFolders folders =
        new UserFolders(
            home.resolve("config"),
            home.resolve("data"),
            home.resolve("logs"),
            home.resolve("studies"));
    new PreferencesStore(folders.config().resolve("preferences.json"))
        .change((Preferences p) -> p.withTheme(theme));
    window = new MainWindow(folders, Parts.installed());
    user = WindowUser.at(stage -> window.show(stage, new ThemeSwitch(), answers));
  }

  <N extends Node> N find(String selector, Class<N> type) {
    return fx(
        () ->
            user.scene().getRoot().lookupAll(selector).stream()
                .filter(OpenWindow::isSeen)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is seen of " + selector)));
  }

  boolean sees(String selector) {
    return fx(
        () -> user.scene().getRoot().lookupAll(selector).stream().anyMatch(OpenWindow::isSeen));
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void click(String selector) {
    user.click(find(selector, Node.class));
  }

  /// Clicks a piece of text; lists keep cells that nobody sees, to measure with.
  void clickText(String selector, String text) {
    user.click(
        fx(
            () ->
                user.scene().getRoot().lookupAll(selector).stream()
                    .filter(OpenWindow::isSeen)
                    .filter(node -> node instanceof Text piece && piece.getText().equals(text))
                    .findFirst()
                    .orElseThrow()));
  }

  /// Clicks into a field and types.
  void type(String selector, String text) {
    TextInputControl field = find(selector, TextInputControl.class);
    onFx(field::requestFocus);
    onFx(field::clear);
    user.type(text);
  }

  /// What a label says; empty where it is not seen.
  String text(String selector) {
    return fx(
        () ->
            user.scene().getRoot().lookupAll(selector).stream()
                .filter(OpenWindow::isSeen)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse(""));
  }

  /// What all labels say that are seen.
  List<String> texts(String selector) {
    return fx(
        () ->
            user.scene().getRoot().lookupAll(selector).stream()
                .filter(OpenWindow::isSeen)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  int count(String selector) {
    return fx(
        () ->
            (int)
                user.scene().getRoot().lookupAll(selector).stream()
                    .filter(OpenWindow::isSeen)
                    .count());
  }

  /// Chooses what is tried, from the menu beside the button.
  void chooseTry(String at) {
    untilSeen("#try");
    MenuButton menu = find("#try", MenuButton.class);
    onFx(
        () ->
            menu.getItems().stream()
                .filter(item -> item.getId().equals("try-" + at))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  /// What was printed when it was tried.
  String outputOfTry() {
    ListView<?> output = find("#try-output", ListView.class);
    return fx(() -> String.join("\n", output.getItems().stream().map(Object::toString).toList()));
  }

  /// Chooses what kind of objective is defined.
  void chooseKind(String id) {
    ComboBox<?> kinds = find("#kind", ComboBox.class);
    int index =
        fx(() -> kinds.getItems().stream().map(Object::toString).toList())
            .indexOf(Objectives.installed().plugin(id).title());
    onFx(() -> kinds.getSelectionModel().select(index));
  }

  /// Waits until nothing is tried any more.
  void untilIdle() {
    until("nothing is tried", () -> !find("#try", Node.class).isDisabled());
  }

  /// Selects a row of the table of trials.
  void selectTrial(int row) {
    untilSeen(".trial-table");
    TableView<?> table = find(".trial-table", TableView.class);
    until("the trials are listed", () -> table.getItems().size() > row);
    onFx(() -> table.getSelectionModel().select(row));
  }

  /// Replaces the definition by a text, as somebody would who pastes it.
  void pasteDefinition(String yaml) {
    until("the form is there", () -> sees(".definition-tabs"));
    onFx(
        () ->
            ((TabPane) user.scene().getRoot().lookup(".definition-tabs"))
                .getSelectionModel()
                .select(1));
    TextInputControl text = find("#yaml", TextInputControl.class);
    onFx(text::requestFocus);
    onFx(() -> text.setText(yaml));
    onFx(() -> user.scene().getRoot().lookup("#nav-home").requestFocus());
  }

  void untilText(String selector, String expected) {
    until(selector + " says " + expected, () -> text(selector).equals(expected));
  }

  void untilSeen(String selector) {
    try {
      until(selector + " is seen", () -> sees(selector));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; told: " + answers.told, e);
    }
  }

  void untilReady() {
    until("the study can be run", () -> sees("#run") && !find("#run", Node.class).isDisabled());
  }

  /// Whether a chart shows marks of running trials.
  boolean showsRunning(String chart) {
    ChartPane pane = find(chart, ChartPane.class);
    return fx(
        () ->
            pane.getPlot().notice(pane.getView()).isEmpty()
                && pane.isUpToDate()
                && pane.getPlot().legend().stream()
                    .map(LegendEntry::text)
                    .anyMatch(text -> text.startsWith("running")));
  }

  void untilShownRunning(String chart) {
    try {
      until(chart + " shows a trial that runs", () -> showsRunning(chart));
    } catch (AssertionError e) {
      ChartPane pane = find(chart, ChartPane.class);
      String shown = fx(() -> pane.getPlot().summary() + pane.isUpToDate());
      throw new AssertionError(e.getMessage() + "; told: " + answers.told + "; " + shown, e);
    }
  }

  void open(Path file) {
    onFx(() -> window.open(file));
  }

  @Override
  public void close() {
    user.close();
    onFx(window::close);
  }
}

package org.parzen.app.gui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.fx.Segments;
import org.parzen.app.gui.fx.Segments.Segment;

/// A board of one, two or four charts below a line that says what is selected.
final class AnalysisView {

  /// In less room two charts stand one below the other.
  private static final double NARROW = 720;

  /// In less height than that a chart can not be read: the board is scrolled instead.
  private static final double LEAST_HEIGHT = 260;

  private final AnalysisModel model;
  private final List<Region> panels;
  private final Runnable openTrial;
  private final GridPane board = new GridPane();

  /// @param panels as many as there are in the model
  /// @param openTrial shows the selected trial in full
  AnalysisView(AnalysisModel model, List<Region> panels, Runnable openTrial) {
    this.model = model;
    this.panels = panels;
    this.openTrial = openTrial;
  }

  Region build() {
    board.getStyleClass().add("board");
    Region scroll = Controls.scrolled(board);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox page = Controls.column("analysis-page", createBar(), scroll);
    model.countProperty().subscribe(_ -> arrange());
    board.widthProperty().map(width -> isNarrow(width)).subscribe(_ -> arrange());
    BooleanBinding empty =
        Bindings.createBooleanBinding(
            () -> model.factsProperty().get().empty(), model.factsProperty());
    page.visibleProperty().bind(model.openProperty().and(empty.not()));
    StackPane screen =
        new StackPane(
            createEmpty("analysis.nothing", model.openProperty().not()),
            createEmpty("analysis.empty", model.openProperty().and(empty)),
            page);
    screen.getStyleClass().add("analysis");
    screen.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    model.seenProperty().bind(screen.visibleProperty());
    return screen;
  }

  private static Node createEmpty(String key, BooleanBinding seen) {
    return Controls.emptyScreen(
        Feather.BAR_CHART_2, Messages.get(key), Messages.get(key + ".help"), seen);
  }

  private HBox createBar() {
    Label selection = Controls.label("", "selection");
    selection.setId("selection");
    selection.setMinWidth(0);
    HBox.setHgrow(selection, Priority.ALWAYS);
    BooleanBinding none = model.selectionProperty().isEmpty();
    selection
        .textProperty()
        .bind(
            Bindings.when(none)
                .then(Messages.get("analysis.hint"))
                .otherwise(model.selectionProperty()));
    none.subscribe(
        nothing -> {
          selection.getStyleClass().removeAll("text-muted");
          if (nothing) {
            selection.getStyleClass().add("text-muted");
          }
        });
    Button open = Controls.button(Messages.get("analysis.open"), Feather.LIST, openTrial, "small");
    open.setId("open-trial");
    Button clear =
        Controls.iconButton(
            Messages.get("analysis.clear"),
            Feather.X,
            () -> model.selectedProperty().set(Set.of()),
            "flat",
            "small");
    clear.setId("clear-selection");
    open.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !none.get() && model.only().isPresent(), none, model.selectedProperty()));
    clear.visibleProperty().bind(none.not());
    Controls.foldWhenHidden(open, clear);
    return Controls.row("analysis-bar", selection, open, clear, Controls.spring(), createSwitch());
  }

  private Node createSwitch() {
    return Segments.<Number>of(
        List.of(count(1, Feather.SQUARE), count(2, Feather.COLUMNS), count(4, Feather.GRID)),
        model.countProperty(),
        count -> model.countProperty().set(count.intValue()),
        "small");
  }

  private static Segment<Number> count(int count, Feather icon) {
    return Segment.of(count, "panels-" + count, Messages.get("analysis.panels." + count), icon);
  }

  private static boolean isNarrow(Number width) {
    return width.doubleValue() > 0 && width.doubleValue() < NARROW;
  }

  private void arrange() {
    int count = model.countProperty().get();
    boolean below = count == 2 && isNarrow(board.getWidth());
    int columns = count == 1 || below ? 1 : 2;
    int rows = count / columns;
    board.setMinHeight(rows * LEAST_HEIGHT);
    board.getChildren().clear();
    board.getColumnConstraints().setAll(columns(columns));
    board.getRowConstraints().setAll(rows(rows));
    for (int i = 0; i < count; i++) {
      board.add(panels.get(i), i % columns, i / columns);
    }
  }

  private static List<ColumnConstraints> columns(int count) {
    List<ColumnConstraints> equal = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / count);
      equal.add(column);
    }
    return equal;
  }

  private static List<RowConstraints> rows(int count) {
    List<RowConstraints> equal = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / count);
      equal.add(row);
    }
    return equal;
  }

  private static boolean hasFocus(Region panel) {
    Node at = panel.getScene().getFocusOwner();
    while (at != null && !at.equals(panel)) {
      at = at.getParent();
    }
    return at != null;
  }

  /// F6 leads to the next panel, with Shift to the one before.
  private void walk(KeyEvent event) {
    if (event.getCode() != KeyCode.F6) {
      return;
    }
    int count = model.countProperty().get();
    int at = -1;
    for (int i = 0; i < count; i++) {
      at = hasFocus(panels.get(i)) ? i : at;
    }
    int step = event.isShiftDown() ? count - 1 : 1;
    int next = at < 0 ? 0 : (at + step) % count;
    panels.get(next).lookup(".chart-pane").requestFocus();
    event.consume();
  }
}

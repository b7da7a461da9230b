package org.parzen.app.gui.analysis;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.NoticePlot;
import org.parzen.app.plot.PlotView;
import org.parzen.app.plot.study.ChartKind;

/// One place of the board: what is chosen, in the line of the chart's own buttons, and the chart.
final class PanelView {

  /// The line of buttons that a chart without heading leaves free.
  private static final double CHART_HEAD = 36;

  /// The buttons at its right end.
  private static final double CHART_TOOLS = 146;

  private static final double LEAST = 120;

  private final AnalysisModel board;
  private final int place;
  private final PanelModel model;
  private final ChartPane chart;
  private final FlowPane head = new FlowPane();
  private final Lifetime choices = new Lifetime();
  private Optional<PanelModel.Wanted> shown = Optional.empty();

  /// @param place in the board, from 0
  PanelView(AnalysisModel board, int place, ChartPane chart) {
    this.board = board;
    this.place = place;
    this.model = board.panels().get(place);
    this.chart = chart;
  }

  Region build() {
    head.getChildren().add(createKind());
    head.getStyleClass().add("panel-head");
    head.setPadding(new Insets(2, CHART_TOOLS, 4, 4));
    head.setPickOnBounds(false);
    head.setMinHeight(Region.USE_PREF_SIZE);
    head.setViewOrder(-1); // The chart reaches below it.
    VBox.setMargin(chart, new Insets(-CHART_HEAD, 0, 0, 0));
    VBox.setVgrow(chart, Priority.ALWAYS);
    chart.setPrefSize(LEAST, LEAST); // It takes what is left.
    VBox panel = Controls.column("panel", head, chart);
    panel.getStyleClass().add("chart-card");
    panel.setMinSize(0, 0);
    panel.setId("panel-" + place);
    chart.setId("chart-" + place);
    model.wantedProperty().map(PanelModel.Wanted::kind).subscribe(_ -> choose());
    board.factsProperty().subscribe(_ -> choose());
    model.drawnProperty().subscribe(this::show);
    return panel;
  }

  /// Puts in what can be chosen now. The box of charts stays: it may have the focus.
  private void choose() {
    choices.end();
    head.getChildren().remove(1, head.getChildren().size());
    head.getChildren().addAll(new ChoiceBar(model, board.factsProperty().get(), choices).build());
  }

  private void show(Optional<PanelModel.Drawn> drawn) {
    if (drawn.isEmpty()) {
      chart.setPlot(new NoticePlot("", Messages.get("analysis.computing")));
      shown = Optional.empty();
      return;
    }
    PanelModel.Wanted wanted = drawn.get().wanted();
    if (!Optional.of(wanted).equals(shown)) {
      boolean same = shown.map(before -> before.kind() == wanted.kind()).orElse(false);
      chart.changeView(
          view -> same ? view.reset() : PlotView.automatic().withSelected(view.selected()));
      chart.setName(wanted.kind().title());
      shown = Optional.of(wanted);
    }
    chart.setPlot(drawn.get().plot());
  }

  private ComboBox<ChartKind> createKind() {
    ComboBox<ChartKind> box = new ComboBox<>();
    box.getStyleClass().add("panel-kind");
    box.setConverter(new ChoiceNames<>(ChartKind::title));
    box.setCellFactory(_ -> new KindCell());
    box.setVisibleRowCount(ChartKind.values().length);
    box.setAccessibleText(Messages.get("analysis.chart", Integer.toString(place + 1)));
    box.setId("kind-" + place);
    Tooltip help = new Tooltip();
    box.setTooltip(help);
    board
        .factsProperty()
        .subscribe(
            facts -> {
              box.getSelectionModel().clearSelection(); // Else the place in the old list stays.
              box.getItems().setAll(UsualCharts.suiting(facts));
              box.setValue(model.wantedProperty().get().kind());
            });
    model
        .wantedProperty()
        .subscribe(
            wanted -> {
              box.setValue(wanted.kind());
              help.setText(wanted.kind().help());
            });
    box.setOnAction(_ -> prefer(box.getValue()));
    return box;
  }

  private void prefer(@Nullable ChartKind kind) {
    if (kind != null && kind != model.wantedProperty().get().kind()) {
      model.prefer(kind, board.factsProperty().get());
    }
  }

  /// A chart in the list: its name, and what it shows.
  private static final class KindCell extends ListCell<ChartKind> {
    KindCell() {
      getStyleClass().add("kind-cell");
    }

    @Override
    protected void updateItem(@Nullable ChartKind kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(null);
      setGraphic(kind == null || empty ? null : texts(kind));
    }

    private static Node texts(ChartKind kind) {
      return Controls.column(
          "kind-texts",
          Controls.label(kind.title(), "kind-title"),
          Controls.label(kind.help(), "text-muted", "text-small"));
    }
  }
}

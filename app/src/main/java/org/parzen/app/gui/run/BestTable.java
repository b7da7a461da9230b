package org.parzen.app.gui.run;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// The parameters of the best trial beside their defaults; what differs stands out.
final class BestTable {

  /// Nine digits.
  private static final double WIDEST_VALUE = 92;

  private final RunModel model;
  private final Node export;
  private final GridPane grid = new GridPane();

  /// @param export gives the setting to other programs
  BestTable(RunModel model, Node export) {
    this.model = model;
    this.export = export;
  }

  VBox build() {
    grid.getStyleClass().add("best-table");
    model.figuresProperty().subscribe(this::show);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card =
        Controls.column(
            "run-card",
            Controls.row(
                "card-head",
                Controls.label(Messages.get("run.setting"), "card-label"),
                Controls.spring(),
                export),
            scroll);
    card.setId("best-setting");
    return card;
  }

  /// Names get the room that values leave; without defaults there is no column for them.
  private static List<ColumnConstraints> columns(boolean defaults) {
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(96);
    name.setPrefWidth(96); // Else a long name would push the values aside.
    ColumnConstraints value = new ColumnConstraints();
    value.setMaxWidth(WIDEST_VALUE);
    value.setMinWidth(56);
    return defaults ? List.of(name, value, value) : List.of(name, value);
  }

  private void show(RunFigures figures) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    if (figures.parameters().isEmpty()) {
      String none = figures.missing("run.setting.none", "run.setting.infeasible");
      grid.add(Controls.paragraph(none, "text-muted"), 0, 0, 3, 1);
      return;
    }
    boolean defaults = figures.parameters().stream().anyMatch(row -> !row.standard().isEmpty());
    grid.getColumnConstraints().setAll(columns(defaults));
    grid.add(Controls.label("", "field-title"), 0, 0);
    grid.add(Controls.label(Messages.get("run.setting.best"), "field-title"), 1, 0);
    if (defaults) {
      grid.add(Controls.label(Messages.get("run.setting.default"), "field-title"), 2, 0);
    }
    int line = 1;
    for (RunFigures.Row row : figures.parameters()) {
      grid.add(cell(row.name(), "best-name"), 0, line);
      grid.add(
          cell(
              row.best().isEmpty() ? "–" : row.best(),
              row.changed() ? "best-changed" : "best-value"),
          1,
          line);
      if (defaults) {
        grid.add(cell(row.standard().isEmpty() ? "–" : row.standard(), "best-default"), 2, line);
      }
      line++;
    }
  }

  private static Node cell(String text, String style) {
    Label label = Controls.label(text, style);
    label.setTooltip(new Tooltip(text));
    return label;
  }
}

package org.parzen.app.gui.compare;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.RunResult;
import org.parzen.analysis.comparison.SettingDifference;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// The settings in which studies differ: a row a setting, a column a study.
final class DifferenceTable {

  private static final double KEY_WIDTH = 190;
  private static final double LEAST = 100;
  private static final double MOST = 240;

  private final CompareModel model;
  private final TableView<SettingDifference> table = new TableView<>();

  DifferenceTable(CompareModel model) {
    this.model = model;
  }

  TableView<SettingDifference> build() {
    table.setId("differences");
    table.getStyleClass().addAll("dense", "difference-table");
    table.setAccessibleText(Messages.get("compare.differences"));
    table.setPlaceholder(Controls.label(Messages.get("compare.alike"), "text-muted"));
    model.resultProperty().subscribe(result -> result.ifPresent(r -> show(r.comparison())));
    return table;
  }

  private void show(Comparison comparison) {
    table.getColumns().clear();
    TableColumn<SettingDifference, String> key =
        new TableColumn<>(Messages.get("compare.differences"));
    key.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().key()));
    key.setPrefWidth(KEY_WIDTH);
    key.setSortable(false);
    table.getColumns().add(key);
    List<RunResult> runs = comparison.runs();
    for (int i = 0; i < runs.size(); i++) {
      table.getColumns().add(column(i, runs.get(i).study().name()));
    }
    table.getItems().setAll(comparison.differences());
  }

  private static TableColumn<SettingDifference, String> column(int place, String study) {
    TableColumn<SettingDifference, String> column = new TableColumn<>();
    Label head = Controls.label(study);
    head.setTooltip(new Tooltip(study));
    column.setGraphic(head);
    column.setSortable(false);
    column.setPrefWidth(Math.clamp(30 + 7.5 * study.length(), LEAST, MOST));
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                row.getValue().values().get(place).orElse(Messages.get("compare.unsaid"))));
    return column;
  }
}

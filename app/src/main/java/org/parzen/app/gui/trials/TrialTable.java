package org.parzen.app.gui.trials;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.theme.StatusBadge;

/// A table of trials that holds their numbers only; cells read what they show when they are seen.
final class TrialTable {

  private final TrialsModel model;
  private final TableView<Integer> table = new TableView<>();
  private List<TrialColumn> columns = List.of();
  private boolean updating;

  TrialTable(TrialsModel model) {
    this.model = model;
  }

  TableView<Integer> build() {
    table.setId("trials");
    table.getStyleClass().addAll("dense", "trial-table");
    table.setPlaceholder(Controls.label(Messages.get("trials.none"), "text-muted"));
    table.setSortPolicy(_ -> askForOrder());
    table.setTableMenuButtonVisible(true);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, number) -> selected(number));
    model.selectedProperty().addListener((_, _, _) -> showSelection(true));
    model.sortedProperty().subscribe(sorted -> sorted.ifPresentOrElse(this::show, this::clear));
    return table;
  }

  private void selected(@Nullable Integer number) {
    if (!updating) {
      model.selectedProperty().set(number == null ? Set.of() : Set.of(number));
    }
  }

  /// Sorting is done elsewhere; the table only says what is wanted.
  private boolean askForOrder() {
    if (!updating) {
      Optional<TableColumn<Integer, ?>> first = table.getSortOrder().stream().findFirst();
      model
          .sortingProperty()
          .set(
              new TrialsModel.Sorting(
                  first.map(column -> (TrialColumn) column.getUserData()),
                  first
                      .map(c -> c.getSortType() == TableColumn.SortType.DESCENDING)
                      .orElse(false)));
    }
    return true;
  }

  private void clear() {
    updating = true;
    table.getItems().clear();
    table.getColumns().clear();
    columns = List.of();
    updating = false;
  }

  private void show(TrialOrder.Sorted sorted) {
    updating = true;
    if (!columns.equals(sorted.columns())) {
      columns = sorted.columns();
      table.getColumns().setAll(columns.stream().map(this::column).toList());
    }
    if (table.getItems().equals(sorted.numbers())) {
      table.refresh();
    } else {
      table.getItems().setAll(sorted.numbers());
    }
    showSelection(false);
    updating = false;
  }

  private void showSelection(boolean scroll) {
    boolean before = updating;
    updating = true;
    Set<Integer> wanted = model.selectedProperty().get();
    int index = wanted.isEmpty() ? -1 : table.getItems().indexOf(wanted.iterator().next());
    if (index < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != index) {
      table.getSelectionModel().clearAndSelect(index);
      if (scroll) {
        table.scrollTo(Math.max(0, index - 3));
      }
    }
    updating = before;
  }

  private TableColumn<Integer, Integer> column(TrialColumn kind) {
    TableColumn<Integer, Integer> column = new TableColumn<>(title(kind));
    column.setUserData(kind);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new Cell(kind));
    column.setPrefWidth(width(kind));
    return column;
  }

  private static double width(TrialColumn kind) {
    return switch (kind) {
      case TrialColumn.Index _ -> 74;
      case TrialColumn.Status _ -> 124;
      case TrialColumn.Value _ -> 110;
      case TrialColumn.Duration _ -> 92;
      case TrialColumn.Parameter(String name) -> Math.clamp(40 + 8L * name.length(), 90, 190);
    };
  }

  private static String title(TrialColumn kind) {
    return switch (kind) {
      case TrialColumn.Index _ -> Messages.get("trials.number");
      case TrialColumn.Status _ -> Messages.get("trials.status");
      case TrialColumn.Value(int objective) ->
          objective == 0
              ? Messages.get("trials.value")
              : Messages.get("trials.value.further", Integer.toString(objective + 1));
      case TrialColumn.Duration _ -> Messages.get("trials.duration");
      case TrialColumn.Parameter(String name) -> name;
    };
  }

  /// Shows one fact of the trial of its row.
  private final class Cell extends TableCell<Integer, Integer> {
    private final TrialColumn kind;

    Cell(TrialColumn kind) {
      this.kind = kind;
      boolean words = kind instanceof TrialColumn.Status || kind instanceof TrialColumn.Parameter;
      getStyleClass().add(words ? "cell-text" : "cell-number");
    }

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
      super.updateItem(number, empty);
      Optional<TrialOrder.Sorted> sorted = model.sortedProperty().get();
      if (number == null || empty || sorted.isEmpty()) {
        setText(null);
        setGraphic(null);
        return;
      }
      TrialRows rows = sorted.get().rows();
      if (kind instanceof TrialColumn.Status) {
        var status = rows.status(number);
        setGraphic(StatusBadge.label(status, StatusBadge.word(status)));
      } else {
        setText(rows.text(number, kind));
      }
    }
  }
}

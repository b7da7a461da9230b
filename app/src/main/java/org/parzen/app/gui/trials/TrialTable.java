package org.parzen.app.gui.trials;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

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
    table.setRowFactory(_ -> new Row());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<Integer>) _ -> selected());
    model.selectedProperty().addListener((_, _, _) -> showSelection(true));
    model.sortedProperty().subscribe(sorted -> sorted.ifPresentOrElse(this::show, this::clear));
    return table;
  }

  /// The one that the table marks among them comes first.
  private void selected() {
    if (!updating) {
      Set<Integer> numbers = new LinkedHashSet<>();
      Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(numbers::add);
      table.getSelectionModel().getSelectedItems().stream()
          .filter(Objects::nonNull)
          .forEach(numbers::add);
      model.selectedProperty().set(Collections.unmodifiableSet(numbers));
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
    TableView.TableViewSelectionModel<Integer> selection = table.getSelectionModel();
    if (!wanted.equals(Set.copyOf(selection.getSelectedItems()))) {
      selection.clearSelection();
      int[] places = places(wanted);
      if (places.length > 0) {
        selection.selectIndices(places[0], places);
        if (scroll) {
          table.scrollTo(Math.max(0, places[0] - 3));
        }
      }
    }
    updating = before;
  }

  /// Where the wanted ones are that the filter lets through.
  private int[] places(Set<Integer> wanted) {
    List<Integer> shown = table.getItems();
    return wanted.isEmpty()
        ? new int[0]
        : IntStream.range(0, shown.size()).filter(i -> wanted.contains(shown.get(i))).toArray();
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

  /// Strikes through what counts for nothing.
  private final class Row extends TableRow<Integer> {
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
      super.updateItem(number, empty);
      pseudoClassStateChanged(
          EXCLUDED,
          number != null
              && !empty
              && model.sortedProperty().get().filter(s -> s.rows().isExcluded(number)).isPresent());
    }
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
      setText(null);
      setGraphic(null);
      setTooltip(null);
      if (number == null || empty || sorted.isEmpty()) {
        return;
      }
      TrialRows rows = sorted.get().rows();
      switch (kind) {
        case TrialColumn.Status _ -> setGraphic(StatusLabel.of(rows, number));
        case TrialColumn.Value(int objective) -> {
          setText(rows.text(number, kind));
          markCorrected(rows.recordedText(number, objective));
        }
        case TrialColumn.Index _, TrialColumn.Duration _, TrialColumn.Parameter _ ->
            setText(rows.text(number, kind));
      }
    }

    private void markCorrected(String recorded) {
      if (!recorded.isEmpty()) {
        setGraphic(Controls.icon(Feather.EDIT_2, "corrected-icon"));
        setTooltip(new Tooltip(Messages.get("trials.recorded", recorded)));
      }
    }
  }
}

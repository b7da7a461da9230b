package org.parzen.app.gui.definition;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// The flags that a program's help names, to be ticked.
final class ProposalsTable {

  private static final double ROW = 26;
  private static final double HEAD = 40;
  private static final int FEWEST = 3;
  private static final int MOST = 10;

  /// How far a column may differ from its usual width.
  private static final double MIN_SHARE = 0.8;

  private static final double MAX_SHARE = 1.1;

  /// What the help says is cut first; all of it is in the tooltip.
  private static final double SHORTEST_HELP = 60;

  private final DetectionModel model;
  private final Runnable addTicked;
  private final Runnable close;

  /// Rows tell of their ticks.
  private final ObservableList<ProposalRow> rows =
      FXCollections.observableArrayList(
          row -> new javafx.beans.Observable[] {row.tickedProperty(), row.takenProperty()});

  ProposalsTable(DetectionModel model, Runnable addTicked, Runnable close) {
    this.model = model;
    this.addTicked = addTicked;
    this.close = close;
  }

  VBox build() {
    Bindings.bindContent(rows, model.proposals());
    StringProperty filter = new SimpleStringProperty("");
    FilteredList<ProposalRow> seen = new FilteredList<>(rows);
    seen.predicateProperty()
        .bind(filter.map(text -> row -> fits(row, text.strip().toLowerCase(Locale.ROOT))));
    TableView<ProposalRow> table = createTable(seen);
    VBox box = Controls.column("proposals", createHead(filter), table, createFoot());
    box.setId("proposals");
    box.visibleProperty().bind(Bindings.isNotEmpty(model.proposals()));
    Controls.foldWhenHidden(box);
    return box;
  }

  private static boolean fits(ProposalRow row, String text) {
    String all = row.facts().flag() + " " + row.facts().help();
    return all.toLowerCase(Locale.ROOT).contains(text);
  }

  private HBox createHead(StringProperty filter) {
    Label title = Controls.label("", "field-title");
    title.textProperty().bind(model.askedProperty().map(a -> Messages.get("detect.found", a)));
    TextField search = Form.text(filter, Messages.get("detect.filter"));
    search.setAccessibleText(Messages.get("detect.filter"));
    search.getStyleClass().add("small");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    return Controls.row(
        "proposals-head",
        title,
        search,
        Controls.iconButton(Messages.get("detect.close"), Feather.X, close, "flat"));
  }

  private TableView<ProposalRow> createTable(ObservableList<ProposalRow> seen) {
    TableView<ProposalRow> table = new TableView<>(seen);
    table.setId("proposals-table");
    table.setEditable(true);
    table
        .prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> HEAD + ROW * Math.clamp(rows.size(), FEWEST, MOST), rows));
    table.setMinHeight(HEAD + ROW * FEWEST);
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(_ -> new Row());
    table.getStyleClass().addAll("dense", "proposals-table");
    TableColumn<ProposalRow, Boolean> tick = new TableColumn<>();
    tick.setCellValueFactory(cell -> cell.getValue().tickedProperty());
    tick.setCellFactory(CheckBoxTableCell.forTableColumn(tick));
    tick.setSortable(false);
    tick.setMinWidth(38);
    tick.setMaxWidth(38);
    table.getColumns().add(tick);
    column(table, "flag", 130, facts(ProposalRow.Facts::flag));
    column(table, "range", 150, row -> row.takenProperty().map(taken -> range(row, taken)));
    column(table, "usual", 92, facts(ProposalRow.Facts::usual));
    column(table, "help", 360, facts(ProposalRow.Facts::help));
    table.getColumns().getLast().setMinWidth(SHORTEST_HELP);
    table.getColumns().getLast().setMaxWidth(Double.MAX_VALUE);
    table.setOnKeyPressed(
        event -> {
          ProposalRow row = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && row != null && !row.takenProperty().get()) {
            row.tickedProperty().set(!row.tickedProperty().get());
            event.consume();
          }
        });
    return table;
  }

  private static Function<ProposalRow, ObservableValue<String>> facts(
      Function<ProposalRow.Facts, String> text) {
    return row -> new ReadOnlyStringWrapper(text.apply(row.facts()));
  }

  private static String range(ProposalRow row, boolean taken) {
    ProposalRow.Facts facts = row.facts();
    if (taken) {
      return Messages.get("detect.taken");
    }
    if (facts.range().isEmpty()) {
      return Messages.get("detect.range.open");
    }
    return facts.isGuess() ? Messages.get("detect.range.guess", facts.range()) : facts.range();
  }

  private static void column(
      TableView<ProposalRow> table,
      String key,
      double width,
      Function<ProposalRow, ObservableValue<String>> text) {
    TableColumn<ProposalRow, String> column =
        new TableColumn<>(Messages.get("detect.column." + key));
    column.setCellValueFactory(cell -> text.apply(cell.getValue()));
    column.setMinWidth(MIN_SHARE * width);
    column.setPrefWidth(width);
    column.setMaxWidth(MAX_SHARE * width);
    column.setSortable(false);
    column.getStyleClass().add("proposal-" + key);
    table.getColumns().add(column);
  }

  /// Tells all that the help says, where the column is too narrow for it; what the command has
  /// already can not be ticked.
  private static final class Row extends TableRow<ProposalRow> {
    @Override
    protected void updateItem(@Nullable ProposalRow row, boolean empty) {
      super.updateItem(row, empty);
      disableProperty().unbind();
      setDisable(false);
      if (row != null && !empty) {
        disableProperty().bind(row.takenProperty());
      }
      setTooltip(
          row == null || empty || row.facts().help().isEmpty()
              ? null
              : new Tooltip(row.facts().flag() + "\n" + row.facts().help()));
    }
  }

  private HBox createFoot() {
    Button add = Controls.button("", Feather.PLUS, addTicked);
    add.setId("add-ticked");
    add.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.get("detect.add", Long.toString(ticked())), rows));
    add.disableProperty().bind(Bindings.createBooleanBinding(() -> ticked() == 0, rows));
    return Controls.row(
        "form-buttons", add, Controls.paragraph(Messages.get("detect.guesses"), "field-help"));
  }

  private long ticked() {
    return rows.stream().filter(ProposalRow::isWanted).count();
  }
}

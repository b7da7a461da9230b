package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;

/// Values of parameters: a row for each parameter that is known, or lines of text where none is.
final class NamedField extends StackPane {

  private static final double WIDEST_RANGE = 240;

  /// A parameter that may be given values.
  ///
  /// @param range in words
  /// @param example of values to try; empty where none is at hand
  record Row(String name, String range, String example) {

    static Row of(Draft.Line line) {
      String name = line.name().strip();
      if (line.kind() == Draft.Kind.CHOICE) {
        return new Row(name, line.choices(), line.choices());
      }
      boolean known = !line.low().isBlank() && !line.high().isBlank();
      return new Row(
          name,
          known ? line.low() + " … " + line.high() : "",
          known ? line.low() + ", " + line.high() : "");
    }
  }

  private final Setting setting;
  private final StringProperty value;
  private final ObservableValue<List<Row>> known;
  private final boolean several;
  private final GridPane table = new GridPane();
  private final TextArea lines;
  private NamedLines shown = new NamedLines(Map.of());
  private boolean typing;

  /// @param known the parameters, as far as there are any
  /// @param several whether a parameter takes more than one value
  NamedField(
      Setting setting,
      StringProperty value,
      ObservableValue<List<Row>> known,
      boolean several,
      Lifetime shownFor) {
    this.setting = setting;
    this.value = value;
    this.known = known;
    this.several = several;
    lines =
        Form.words(
            value, Messages.get(several ? "definition.named.several" : "definition.named"), 3);
    lines.setId(SettingsForm.id(setting));
    lines.setAccessibleText(setting.title());
    table.setId(SettingsForm.id(setting) + "-table");
    table.getStyleClass().add("named-table");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().setAll(names, texts);
    Controls.foldWhenHidden(table, lines);
    getChildren().setAll(table, lines);
    shownFor.keep(known.subscribe(_ -> show()));
    shownFor.keep(value.subscribe((_, _) -> showUnlessTyping()));
  }

  private void showUnlessTyping() {
    if (!typing && !lines.isFocused()) {
      show();
    }
  }

  private void show() {
    Optional<NamedLines> read = NamedLines.read(value.get());
    shown = read.orElse(new NamedLines(Map.of()));
    List<Row> rows = read.map(this::rows).orElse(List.of());
    table.getChildren().clear();
    for (int i = 0; i < rows.size(); i++) {
      table.addRow(i, cells(rows.get(i)));
    }
    table.setVisible(!rows.isEmpty());
    lines.setVisible(rows.isEmpty());
  }

  /// Those that are known, then those that have values all the same; none where a table would not
  /// do, or nothing is known.
  private List<Row> rows(NamedLines read) {
    List<Row> rows = new ArrayList<>(known.getValue());
    rows.removeIf(row -> row.name().isEmpty());
    if (rows.isEmpty() || !rows.stream().map(Row::name).allMatch(NamedLines::takes)) {
      return List.of();
    }
    List<String> names = rows.stream().map(Row::name).toList();
    read.values().keySet().stream()
        .filter(name -> !names.contains(name))
        .map(name -> new Row(name, Messages.get("definition.named.unknown"), ""))
        .forEach(rows::add);
    return rows;
  }

  private Node[] cells(Row row) {
    Label name = Controls.label(row.name(), "parameter-name");
    TextField field = new TextField(shown.values().getOrDefault(row.name(), ""));
    field.setPromptText(
        several
            ? row.example().isEmpty() ? "" : Messages.get("definition.named.example", row.example())
            : Messages.get("definition.named.free"));
    field.getStyleClass().add("named-value");
    field.setAccessibleText(setting.title() + ": " + row.name());
    name.setLabelFor(field);
    field.textProperty().addListener((_, _, typed) -> type(row.name(), typed));
    Label range = Controls.label(row.range(), "text-muted");
    range.setMaxWidth(WIDEST_RANGE);
    return new Node[] {name, field, range};
  }

  private void type(String name, String typed) {
    typing = true;
    shown = shown.with(name, typed);
    value.set(shown.text());
    typing = false;
  }

  /// Where the keyboard goes.
  @Override
  public void requestFocus() {
    Optional.ofNullable(table.isVisible() ? table.lookup(".text-field") : lines)
        .ifPresent(Node::requestFocus);
  }
}

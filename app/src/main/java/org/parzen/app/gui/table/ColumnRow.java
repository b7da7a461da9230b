package org.parzen.app.gui.table;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A column of the table, and what the person takes it for.
final class ColumnRow {

  private final String column;
  private final String cells;
  private final List<ColumnRole> possible;

  // Properties

  private final ObjectProperty<ColumnRole> role;
  private final StringProperty name;
  private final StringProperty found = new SimpleStringProperty("");

  /// @param cells the first of its cells
  /// @param possible what it can be taken for, the proposal first
  /// @param name what it is called where it is a parameter
  ColumnRow(String column, String cells, List<ColumnRole> possible, String name) {
    this.column = column;
    this.cells = cells;
    this.possible = possible;
    this.role = new SimpleObjectProperty<>(possible.getFirst());
    this.name = new SimpleStringProperty(name);
  }

  String column() {
    return column;
  }

  String cells() {
    return cells;
  }

  List<ColumnRole> possible() {
    return possible;
  }

  ObjectProperty<ColumnRole> roleProperty() {
    return role;
  }

  StringProperty nameProperty() {
    return name;
  }

  /// The range that its cells have.
  StringProperty foundProperty() {
    return found;
  }
}

package org.parzen.app.gui.table;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the person says of a table, and what it comes to.
final class ImportModel {

  // Properties

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty source = new SimpleStringProperty("");
  private final ObservableList<ColumnRow> columns = FXCollections.observableArrayList();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty file = new SimpleStringProperty("");
  private final BooleanProperty enqueue = new SimpleBooleanProperty();
  private final BooleanProperty skipBad = new SimpleBooleanProperty();
  private final ObjectProperty<List<String>> problems = new SimpleObjectProperty<>(List.of());
  private final StringProperty summary = new SimpleStringProperty("");
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  BooleanProperty openProperty() {
    return open;
  }

  /// The file of the table.
  StringProperty sourceProperty() {
    return source;
  }

  ObservableList<ColumnRow> columns() {
    return columns;
  }

  /// The study that it becomes, or is added to.
  StringProperty nameProperty() {
    return name;
  }

  /// The file of that study.
  StringProperty fileProperty() {
    return file;
  }

  /// Whether rows without a value go into the queue.
  BooleanProperty enqueueProperty() {
    return enqueue;
  }

  /// Whether rows that are not understood are left out.
  BooleanProperty skipBadProperty() {
    return skipBad;
  }

  /// What is not understood, a sentence each.
  ObjectProperty<List<String>> problemsProperty() {
    return problems;
  }

  /// How many trials it comes to.
  StringProperty summaryProperty() {
    return summary;
  }

  /// Whether it can be imported as it stands.
  BooleanProperty readyProperty() {
    return ready;
  }

  /// Whether it is being imported, which can not be taken back.
  BooleanProperty busyProperty() {
    return busy;
  }
}

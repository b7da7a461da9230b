package org.parzen.app.gui.log;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.parzen.app.gui.study.LogLine;

/// What happened, and what the program printed last.
final class LogModel {

  // Properties

  private final ObjectProperty<ObservableList<LogLine>> lines =
      new SimpleObjectProperty<>(FXCollections.observableArrayList());
  private final ObservableList<String> output = FXCollections.observableArrayList();
  private final StringProperty outputOf = new SimpleStringProperty("");
  private final BooleanProperty outputShown = new SimpleBooleanProperty();

  ObjectProperty<ObservableList<LogLine>> linesProperty() {
    return lines;
  }

  ObservableList<String> output() {
    return output;
  }

  /// Which trial printed it; empty where none did.
  StringProperty outputOfProperty() {
    return outputOf;
  }

  /// Whether the output is on the screen: only then it is read.
  BooleanProperty outputShownProperty() {
    return outputShown;
  }
}

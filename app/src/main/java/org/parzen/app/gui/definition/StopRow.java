package org.parzen.app.gui.definition;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A stop rule beside total and time, while it is typed.
final class StopRow {

  // Properties

  private final StringProperty id;
  private final StringProperty value;

  StopRow(Draft.Rule rule, Runnable changed) {
    id = new SimpleStringProperty(rule.id());
    value = new SimpleStringProperty(rule.value());
    id.addListener((_, _, _) -> changed.run());
    value.addListener((_, _, _) -> changed.run());
  }

  Draft.Rule rule() {
    return new Draft.Rule(id.get(), value.get());
  }

  /// Which rule it is.
  StringProperty idProperty() {
    return id;
  }

  /// How many, how long, or which value.
  StringProperty valueProperty() {
    return value;
  }
}

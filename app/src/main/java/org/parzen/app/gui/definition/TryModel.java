package org.parzen.app.gui.definition;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The command's trial run, before there is a study.
final class TryModel {

  // Properties

  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<TryResult>> result =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty picked = new SimpleStringProperty("");

  BooleanProperty busyProperty() {
    return busy;
  }

  ObjectProperty<Optional<TryResult>> resultProperty() {
    return result;
  }

  /// What came of the last click on a number; empty before.
  StringProperty pickedProperty() {
    return picked;
  }
}

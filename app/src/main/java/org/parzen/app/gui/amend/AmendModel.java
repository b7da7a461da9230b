package org.parzen.app.gui.amend;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What can be done to the selected trials, and what the person is writing.
final class AmendModel {

  /// What is being written below the bar.
  enum Editing {
    NOTHING,
    VALUES,
    NOTE
  }

  // Properties

  private final ObjectProperty<Amendable> amendable = new SimpleObjectProperty<>(Amendable.NOTHING);
  private final BooleanProperty appliable = new SimpleBooleanProperty();
  private final BooleanProperty deletable = new SimpleBooleanProperty();
  private final ObjectProperty<Editing> editing = new SimpleObjectProperty<>(Editing.NOTHING);
  private final StringProperty why = new SimpleStringProperty("");
  private final ObjectProperty<List<StringProperty>> values = new SimpleObjectProperty<>(List.of());
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");

  ObjectProperty<Amendable> amendableProperty() {
    return amendable;
  }

  Amendable amendable() {
    return amendable.get();
  }

  /// Whether there is something to be applied into a new study.
  BooleanProperty appliableProperty() {
    return appliable;
  }

  /// Whether there is something to be left out of a new study.
  BooleanProperty deletableProperty() {
    return deletable;
  }

  ObjectProperty<Editing> editingProperty() {
    return editing;
  }

  /// The reason that is kept with the next change.
  StringProperty whyProperty() {
    return why;
  }

  /// A text for each result that is being corrected.
  ObjectProperty<List<StringProperty>> valuesProperty() {
    return values;
  }

  StringProperty noteProperty() {
    return note;
  }

  /// What is wrong with what was written; empty where nothing is.
  StringProperty problemProperty() {
    return problem;
  }
}

package org.parzen.app.gui.definition;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What in the command can become a parameter, and what the program's help names.
final class DetectionModel {

  // Properties

  private final ObjectProperty<List<Chip>> chips = new SimpleObjectProperty<>(List.of());
  private final ObservableList<ProposalRow> proposals = FXCollections.observableArrayList();
  private final StringProperty asked = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty possible = new SimpleBooleanProperty();

  ObjectProperty<List<Chip>> chipsProperty() {
    return chips;
  }

  /// What the help names; empty where nobody has asked, or the person is done with it.
  ObservableList<ProposalRow> proposals() {
    return proposals;
  }

  /// The command that was asked for help.
  StringProperty askedProperty() {
    return asked;
  }

  /// Whether a program is being asked.
  BooleanProperty busyProperty() {
    return busy;
  }

  /// Whether there is a program to ask.
  BooleanProperty possibleProperty() {
    return possible;
  }
}

package org.parzen.app.gui.home;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the first screen shows.
final class HomeModel {

  // Properties

  private final ObservableList<RecentFile> recent = FXCollections.observableArrayList();
  private final ObservableList<StudyRow> studies = FXCollections.observableArrayList();
  private final StringProperty studiesOf = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  ObservableList<RecentFile> recent() {
    return recent;
  }

  /// The studies of a file of several, between which the person is to choose; empty otherwise.
  ObservableList<StudyRow> studies() {
    return studies;
  }

  /// The name of that file.
  StringProperty studiesOfProperty() {
    return studiesOf;
  }

  BooleanProperty busyProperty() {
    return busy;
  }
}

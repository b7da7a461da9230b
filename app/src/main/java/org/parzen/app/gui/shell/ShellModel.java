package org.parzen.app.gui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the frame shows.
final class ShellModel {

  // Properties

  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.HOME);
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty subtitle = new SimpleStringProperty("");
  private final StringProperty status = new SimpleStringProperty("");

  ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /// The name of the study, or what the program is for.
  StringProperty titleProperty() {
    return title;
  }

  StringProperty subtitleProperty() {
    return subtitle;
  }

  StringProperty statusProperty() {
    return status;
  }
}

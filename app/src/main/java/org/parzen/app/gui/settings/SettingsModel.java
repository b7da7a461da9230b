package org.parzen.app.gui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.parzen.app.gui.theme.ThemeChoice;

/// What a person may prefer.
final class SettingsModel {

  // Properties

  private final ObjectProperty<ThemeChoice> theme;

  SettingsModel(ThemeChoice theme) {
    this.theme = new SimpleObjectProperty<>(theme);
  }

  ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }
}

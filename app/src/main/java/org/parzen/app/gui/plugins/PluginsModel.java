package org.parzen.app.gui.plugins;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The JARs in the folder of plugins.
final class PluginsModel {

  // Properties

  private final ObservableList<PluginRow> rows = FXCollections.observableArrayList();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  ObservableList<PluginRow> rows() {
    return rows;
  }

  /// Whether one is being copied, or asked what it is.
  BooleanProperty busyProperty() {
    return busy;
  }
}

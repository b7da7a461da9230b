package org.parzen.app.gui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;

/// Says below the title what is waited for, while it is.
final class HeldUpBar {

  private final ObservableValue<String> words;

  /// @param words a sentence; empty where nothing is waited for
  HeldUpBar(ObservableValue<String> words) {
    this.words = words;
  }

  Node build() {
    Label text = Controls.paragraph("");
    text.textProperty().bind(words);
    HBox bar = Controls.row("held-up", Controls.icon(Feather.CLOCK, "held-up-icon"), text);
    bar.setId("held-up");
    bar.setAccessibleRole(AccessibleRole.TEXT);
    bar.accessibleTextProperty().bind(text.textProperty());
    bar.visibleProperty().bind(text.textProperty().isNotEmpty());
    Controls.foldWhenHidden(bar);
    return bar;
  }
}

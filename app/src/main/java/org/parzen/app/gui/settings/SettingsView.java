package org.parzen.app.gui.settings;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.app.text.Version;

/// The theme, the plugins, and which Parzen this is.
final class SettingsView {

  private final SettingsModel model;
  private final Region plugins;

  SettingsView(SettingsModel model, Region plugins) {
    this.model = model;
    this.plugins = plugins;
  }

  Region build() {
    ScrollPane scroll = new ScrollPane(createPage());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  private Region createPage() {
    return Controls.column(
        "page",
        Controls.label(Messages.get("section.settings"), "page-title"),
        Controls.column(
            "section",
            Controls.label(Messages.get("settings.theme"), "section-title"),
            createThemes()),
        plugins,
        Controls.column(
            "section",
            Controls.label(Messages.get("settings.about"), "section-title"),
            Controls.label("Parzen " + Version.current(), "text-muted"),
            Controls.paragraph(Messages.get("settings.licence"), "text-muted")));
  }

  private Node createThemes() {
    ToggleGroup group = new ToggleGroup();
    HBox themes = Controls.row("segments");
    ThemeChoice[] choices = ThemeChoice.values();
    for (int i = 0; i < choices.length; i++) {
      ThemeChoice choice = choices[i];
      ToggleButton button =
          new ToggleButton(Messages.get("theme." + choice.name().toLowerCase(Locale.ROOT)));
      button.setToggleGroup(group);
      button.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
      button
          .getStyleClass()
          .add(i == 0 ? "left-pill" : i == choices.length - 1 ? "right-pill" : "center-pill");
      button.setSelected(model.themeProperty().get() == choice);
      button.setOnAction(_ -> model.themeProperty().set(choice));
      model.themeProperty().addListener((_, _, now) -> button.setSelected(now == choice));
      themes.getChildren().add(button);
    }
    return themes;
  }
}

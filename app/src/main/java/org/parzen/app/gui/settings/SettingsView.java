package org.parzen.app.gui.settings;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.fx.Segments;
import org.parzen.app.gui.fx.Segments.Segment;
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
    return Segments.of(
        Arrays.stream(ThemeChoice.values()).map(SettingsView::segment).toList(),
        model.themeProperty(),
        model.themeProperty()::set);
  }

  private static Segment<ThemeChoice> segment(ThemeChoice choice) {
    String word = choice.name().toLowerCase(Locale.ROOT);
    return Segment.of(choice, "theme-" + word, Messages.get("theme." + word));
  }
}

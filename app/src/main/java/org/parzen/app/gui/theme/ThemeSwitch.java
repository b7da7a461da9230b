package org.parzen.app.gui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Gives scenes their look and changes it while they are shown. Belongs to the JavaFX thread.
public final class ThemeSwitch {

  private static final List<String> FONTS =
      List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");

  private final ObservableList<String> sheets = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private ThemeChoice choice = ThemeChoice.SYSTEM;

  public ThemeSwitch() {
    FONTS.forEach(file -> Font.loadFont(resource("/org/parzen/app/gui/theme/" + file), 13));
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> choose(choice));
  }

  public void choose(ThemeChoice other) {
    choice = other;
    boolean now =
        switch (other) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    dark.set(now);
    Application.setUserAgentStylesheet(
        (now ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    String shade = now ? "dark" : "light";
    sheets.setAll(
        Stream.of(
                "/org/parzen/app/gui/theme/controlsfx.css",
                "/org/parzen/app/gui/theme/" + shade + ".css",
                "/org/parzen/app/gui/chart/chart-" + shade + ".css",
                "/org/parzen/app/gui/theme/base.css")
            .map(ThemeSwitch::resource)
            .toList());
  }

  public ThemeChoice choice() {
    return choice;
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// Gives a scene the look, also after later changes.
  public void style(Scene scene) {
    javafx.beans.binding.Bindings.bindContent(scene.getStylesheets(), sheets);
  }

  private static String resource(String path) {
    return Objects.requireNonNull(ThemeSwitch.class.getResource(path), path).toExternalForm();
  }
}

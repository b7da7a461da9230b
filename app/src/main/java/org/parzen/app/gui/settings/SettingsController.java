package org.parzen.app.gui.settings;

import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.theme.ThemeChoice;

/// The screen of preferences.
public final class SettingsController {

  private final Region view;

  /// @param plugins the user's plugins
  public SettingsController(AppContext context, Region plugins) {
    SettingsModel model = new SettingsModel(context.preferences().get().theme());
    model
        .themeProperty()
        .addListener(
            (_, _, chosen) -> {
              context.theme().choose(chosen);
              remember(context, chosen);
            });
    view = new SettingsView(model, plugins).build();
  }

  private static void remember(AppContext context, ThemeChoice chosen) {
    context.tasks().run(() -> context.preferences().change(p -> p.withTheme(chosen)), () -> {});
  }

  public Region view() {
    return view;
  }
}

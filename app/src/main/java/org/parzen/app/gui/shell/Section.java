package org.parzen.app.gui.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Messages;

/// The screens that the navigation leads to.
enum Section {
  HOME(Feather.HOME),
  DEFINITION(Feather.SLIDERS),
  RUN(Feather.ACTIVITY),
  TRIALS(Feather.LIST),
  SETTINGS(Feather.SETTINGS);

  private final Ikon icon;

  Section(Ikon icon) {
    this.icon = icon;
  }

  Ikon icon() {
    return icon;
  }

  String title() {
    return Messages.get("section." + name().toLowerCase(java.util.Locale.ROOT));
  }
}

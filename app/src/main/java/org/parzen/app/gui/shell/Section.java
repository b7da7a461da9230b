package org.parzen.app.gui.shell;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Messages;

/// The screens that the navigation leads to.
enum Section {
  HOME,
  DEFINITION,
  RUN,
  TRIALS,
  ANALYSIS,
  COMPARE,
  SETTINGS;

  Ikon icon() {
    return switch (this) {
      case HOME -> Feather.HOME;
      case DEFINITION -> Feather.SLIDERS;
      case RUN -> Feather.ACTIVITY;
      case TRIALS -> Feather.LIST;
      case ANALYSIS -> Feather.BAR_CHART_2;
      case COMPARE -> Feather.COLUMNS;
      case SETTINGS -> Feather.SETTINGS;
    };
  }

  String title() {
    return Messages.get("section." + name().toLowerCase(Locale.ROOT));
  }
}

package org.parzen.app.gui.theme;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// The state of a trial as an icon, a colour and a word: never colour alone.
public final class StatusBadge {

  private StatusBadge() {}

  public static Ikon icon(TrialStatus status) {
    return switch (status) {
      case COMPLETE -> Feather.CHECK_CIRCLE;
      case INFEASIBLE -> Feather.SLASH;
      case PRUNED -> Feather.SCISSORS;
      case FAILED -> Feather.ALERT_TRIANGLE;
      case RUNNING -> Feather.LOADER;
      case WAITING -> Feather.CLOCK;
    };
  }

  public static String word(TrialStatus status) {
    return Messages.get("status." + key(status));
  }

  /// The style class that colours the icons in a node.
  public static String style(TrialStatus status) {
    return "status-" + key(status);
  }

  /// A label with icon and text in the colour of the status.
  public static Label label(TrialStatus status, String text) {
    Label label = Controls.label(text, "status", style(status));
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    label.setGraphic(Controls.icon(icon(status)));
    return label;
  }

  private static String key(TrialStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}

package org.parzen.app.gui.trials;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.theme.StatusBadge;

/// The state of a trial, or that it was excluded.
final class StatusLabel {

  private StatusLabel() {}

  static Label of(TrialRows rows, int number) {
    TrialStatus status = rows.status(number);
    return rows.isExcluded(number)
        ? excluded(status)
        : StatusBadge.label(status, StatusBadge.word(status));
  }

  /// @param status what the trial would count as
  static Label excluded(TrialStatus status) {
    Label label = Controls.label(Messages.get("trials.excluded"), "status", "status-excluded");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setGraphic(Controls.icon(Feather.EYE_OFF));
    label.setTooltip(new Tooltip(Messages.get("trials.excluded.help", StatusBadge.word(status))));
    return label;
  }
}

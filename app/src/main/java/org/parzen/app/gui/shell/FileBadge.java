package org.parzen.app.gui.shell;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.FileState;
import org.parzen.app.gui.study.Workspace;

/// A word beside the title where there is something to know of the file: that another program
/// writes to it, that a copy is shown, that it is gone.
final class FileBadge {

  private final Workspace workspace;
  private final Label label = Controls.label("", "file-badge");
  private final Tooltip why = new Tooltip();
  private Subscription following = Subscription.EMPTY;

  FileBadge(Workspace workspace) {
    this.workspace = workspace;
  }

  Node build() {
    label.setId("file-badge");
    label.setTooltip(why);
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
    workspace
        .sessionProperty()
        .subscribe(
            session -> {
              following.unsubscribe();
              show(FileState.STILL);
              following =
                  session
                      .map(s -> s.fileStateProperty().subscribe(this::show))
                      .orElse(Subscription.EMPTY);
            });
    return label;
  }

  private void show(FileState state) {
    label.setVisible(state != FileState.STILL);
    if (state != FileState.STILL) {
      String key = "file." + state.name().toLowerCase(Locale.ROOT);
      label.setText(Messages.get(key));
      label.setAccessibleText(Messages.get(key + ".help"));
      why.setText(Messages.get(key + ".help"));
    }
    label.getStyleClass().removeAll("file-badge-live", "file-badge-warning");
    label.getStyleClass().add(state == FileState.LIVE ? "file-badge-live" : "file-badge-warning");
  }
}

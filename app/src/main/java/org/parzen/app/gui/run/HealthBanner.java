package org.parzen.app.gui.run;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.CopyButton;
import org.parzen.app.gui.fx.Messages;

/// What keeps going wrong: a line, and below it all that the latest failure says, to be folded
/// away. It is unfolded by itself where nothing has succeeded yet.
final class HealthBanner {
  private static final int MOST_ROWS = 6;

  private final RunModel model;
  private final Label text = Controls.paragraph("");
  private final TextArea reason = new TextArea();
  private final BooleanProperty unfolded = new SimpleBooleanProperty();
  private boolean told;

  HealthBanner(RunModel model) {
    this.model = model;
  }

  Node build() {
    reason.setId("health-reason");
    reason.setEditable(false);
    reason.getStyleClass().addAll("mono", "output-area");
    reason.setAccessibleText(Messages.get("run.health.reason"));
    reason.setMinHeight(TextArea.USE_PREF_SIZE);
    Button details = createDetails();
    Button copy = CopyButton.of(Messages.get("run.health.copy"), this::whole);
    copy.getStyleClass().addAll("flat", "small");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox line =
        Controls.row(
            "health-line",
            Controls.icon(Feather.ALERT_TRIANGLE, "problem-icon"),
            text,
            copy,
            details);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox banner = Controls.column("notice", line, reason);
    banner.getStyleClass().add("warning");
    banner.setId("health");
    banner.visibleProperty().bind(text.textProperty().isNotEmpty());
    reason.visibleProperty().bind(unfolded.and(details.visibleProperty()));
    details.visibleProperty().bind(reason.textProperty().isNotEmpty());
    copy.visibleProperty().bind(reason.visibleProperty());
    Controls.foldWhenHidden(banner, reason, details, copy);
    model.figuresProperty().subscribe(this::show);
    return banner;
  }

  private Button createDetails() {
    Button details =
        Controls.button("", Feather.CHEVRON_DOWN, () -> unfolded.set(!unfolded.get()), "flat");
    details.setId("health-details");
    details.getStyleClass().add("small");
    unfolded.subscribe(
        now -> {
          details.setText(Messages.get(now ? "run.health.fold" : "run.health.details"));
          details.setGraphic(Controls.icon(now ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        });
    return details;
  }

  private Optional<String> whole() {
    return Optional.of(reason.getText());
  }

  /// What somebody has marked stays so while it is the same text.
  private void show(RunFigures figures) {
    text.setText(figures.health().map(RunFigures.Health::words).orElse(""));
    String all = figures.health().map(RunFigures.Health::reason).orElse("");
    if (!reason.getText().equals(all)) {
      reason.setText(all);
      reason.setPrefRowCount(Math.clamp(all.lines().count(), 1, MOST_ROWS));
      reason.end(); // The last words of the program, and what was run where.
    }
    if (figures.health().isPresent() && !told) {
      unfolded.set(figures.results() == 0);
    }
    told = figures.health().isPresent();
  }
}

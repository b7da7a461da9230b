package org.parzen.app.gui.run;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.run.owner.Abandoned;

/// Says which trials look abandoned, and offers what can be done about them.
final class AbandonedBar {

  /// More numbers than these are not listed.
  private static final int MOST_NUMBERS = 8;

  /// What a person may choose.
  record Gestures(Runnable requeue, Runnable fail, Runnable leave) {}

  private final RunModel model;
  private final Gestures gestures;

  AbandonedBar(RunModel model, Gestures gestures) {
    this.model = model;
    this.gestures = gestures;
  }

  Node build() {
    Label text = Controls.paragraph("");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox bar =
        Controls.row(
            "notice",
            Controls.icon(Feather.HELP_CIRCLE, "notice-icon"),
            text,
            button("requeue", Feather.ROTATE_CCW, gestures.requeue()),
            button("fail", Feather.X_CIRCLE, gestures.fail()),
            button("leave", Feather.EYE_OFF, gestures.leave()));
    bar.setId("abandoned");
    bar.visibleProperty().bind(text.textProperty().isNotEmpty());
    model.abandonedProperty().subscribe(trials -> text.setText(text(trials)));
    Controls.foldWhenHidden(bar);
    return bar;
  }

  private static Node button(String action, Feather icon, Runnable gesture) {
    Node button = Controls.button(Messages.get("run.abandoned." + action), icon, gesture, "small");
    button.setId("abandoned-" + action);
    return button;
  }

  private static String text(List<Abandoned> trials) {
    if (trials.isEmpty()) {
      return "";
    }
    String numbers =
        trials.stream()
            .limit(MOST_NUMBERS)
            .map(trial -> Integer.toString(trial.number()))
            .collect(Collectors.joining(", "));
    String all = trials.size() > MOST_NUMBERS ? numbers + ", …" : numbers;
    return Messages.get(
        trials.size() == 1 ? "run.abandoned.one" : "run.abandoned.several",
        Integer.toString(trials.size()),
        all);
  }
}

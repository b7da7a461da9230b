package org.parzen.app.gui.run;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.RunStatus;

/// Starts and ends runs, from every screen.
final class RunBarView {

  /// What a person does here.
  record Gestures(Runnable start, Runnable finish, Runnable stopNow) {}

  private static final int MOST_LANES = 64;

  private final RunModel model;
  private final Gestures gestures;
  private final BooleanBinding active;

  RunBarView(RunModel model, Gestures gestures) {
    this.model = model;
    this.gestures = gestures;
    active =
        Bindings.createBooleanBinding(
            () -> model.statusProperty().get().phase().isActive(), model.statusProperty());
  }

  HBox build() {
    HBox bar = Controls.row("run-bar", createPhase(), createLanes(), createButtons());
    bar.setMinWidth(Region.USE_PREF_SIZE);
    return bar;
  }

  private Node createPhase() {
    Label phase = Controls.label("", "pill");
    phase.setId("phase");
    model
        .statusProperty()
        .subscribe(
            status -> {
              phase.setText(Messages.get("phase." + key(status)));
              phase.getStyleClass().removeAll("running", "broken", "calm");
              phase
                  .getStyleClass()
                  .add(status.failed() ? "broken" : status.phase().isActive() ? "running" : "calm");
            });
    phase.visibleProperty().bind(model.openProperty());
    Controls.foldWhenHidden(phase);
    return phase;
  }

  private static String key(RunStatus status) {
    return status.failed() ? "broken" : status.phase().name().toLowerCase(Locale.ROOT);
  }

  private Node createLanes() {
    Spinner<Integer> lanes = new Spinner<>();
    SpinnerValueFactory.IntegerSpinnerValueFactory values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_LANES, 1);
    lanes.setValueFactory(values);
    values.valueProperty().bindBidirectional(model.lanesObjectProperty());
    lanes.setPrefWidth(84);
    lanes.setId("lanes");
    lanes.setEditable(true);
    lanes.setTooltip(new Tooltip(Messages.get("run.lanes.help")));
    lanes.setAccessibleText(Messages.get("run.lanes"));
    Label label = Controls.label(Messages.get("run.lanes"), "text-muted");
    label.setLabelFor(lanes);
    return Controls.row("lanes", label, lanes);
  }

  private Node createButtons() {
    Button start = Controls.button("", Feather.PLAY, gestures.start(), "accent");
    start.setId("run");
    start
        .textProperty()
        .bind(
            Bindings.when(model.openProperty())
                .then(Messages.get("run.continue"))
                .otherwise(Messages.get("run.start")));
    start.disableProperty().bind(model.readyProperty().not());
    start.visibleProperty().bind(active.not());
    HBox holder = Controls.row("run-holder", start);
    Tooltip why = new Tooltip();
    why.textProperty().bind(model.whyProperty());
    // A disabled button shows no tip of its own.
    model
        .whyProperty()
        .subscribe(
            text -> {
              if (text.isEmpty()) {
                Tooltip.uninstall(holder, why);
              } else {
                Tooltip.install(holder, why);
              }
            });
    Button finish =
        Controls.button(Messages.get("run.finish"), Feather.CHECK_SQUARE, gestures.finish());
    finish.setId("finish");
    finish.setTooltip(new Tooltip(Messages.get("run.finish.help")));
    finish
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.statusProperty().get().phase() != RunStatus.Phase.RUNNING,
                model.statusProperty()));
    Button stop =
        Controls.button(Messages.get("run.stop"), Feather.SQUARE, gestures.stopNow(), "danger");
    stop.setId("stop");
    stop.setTooltip(new Tooltip(Messages.get("run.stop.help")));
    finish.visibleProperty().bind(active);
    stop.visibleProperty().bind(active);
    Controls.foldWhenHidden(start, finish, stop);
    return Controls.row("run-buttons", holder, finish, stop);
  }
}

package org.parzen.app.gui.definition;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Below the command: its numbers and words to be clicked into parameters, and what its help names.
final class DetectionSection {

  /// What a person does here.
  record Gestures(
      Consumer<Chip> toggle,
      Runnable chooseProgram,
      Runnable find,
      Runnable stop,
      Runnable addTicked,
      Runnable close) {}

  private final DetectionModel model;
  private final Gestures gestures;

  DetectionSection(DetectionModel model, Gestures gestures) {
    this.model = model;
    this.gestures = gestures;
  }

  VBox build() {
    Node table = new ProposalsTable(model, gestures.addTicked(), gestures.close()).build();
    return Controls.column("detection", createChips(), createButtons(), table);
  }

  private Node createChips() {
    FlowPane chips = new FlowPane();
    chips.setId("tokens");
    chips.getStyleClass().add("tokens");
    model.chipsProperty().subscribe(all -> show(chips, all));
    Label help = Controls.paragraph(Messages.get("detect.chips"), "field-help");
    VBox box = Controls.column("field", help, chips);
    box.visibleProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
    Controls.foldWhenHidden(box);
    return box;
  }

  /// The keyboard stays where it was.
  private void show(FlowPane chips, List<Chip> all) {
    int focused = 0;
    while (focused < chips.getChildren().size() && !chips.getChildren().get(focused).isFocused()) {
      focused++;
    }
    boolean any = focused < chips.getChildren().size();
    chips.getChildren().setAll(all.stream().map(this::chip).toList());
    if (any && !all.isEmpty()) {
      chips.getChildren().get(Math.min(focused, all.size() - 1)).requestFocus();
    }
  }

  private ToggleButton chip(Chip chip) {
    Label name = Controls.label(chip.name(), "token-name");
    Label text = Controls.label(chip.text(), "token-text", "mono");
    ToggleButton button = new ToggleButton();
    button.setGraphic(
        chip.isParameter()
            ? Controls.row("token-facts", Controls.icon(Feather.CHECK), name, text)
            : Controls.row("token-facts", name, text));
    button.setSelected(chip.isParameter());
    button.getStyleClass().addAll("chip", "token");
    String tip =
        Messages.get(chip.isParameter() ? "detect.chip.back" : "detect.chip.make", chip.name());
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(chip.name() + " " + chip.text() + ". " + tip);
    button.setOnAction(_ -> gestures.toggle().accept(chip));
    return button;
  }

  private HBox createButtons() {
    Button find = Controls.button(Messages.get("detect.find"), Feather.SEARCH, gestures.find());
    find.setId("find-parameters");
    find.setTooltip(new Tooltip(Messages.get("detect.find.help")));
    find.disableProperty().bind(model.possibleProperty().not().or(model.busyProperty()));
    Button choose =
        Controls.button(
            Messages.get("detect.program"), Feather.FILE, gestures.chooseProgram(), "flat");
    choose.setId("choose-program");
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(18, 18);
    Button stop =
        Controls.button(Messages.get("try.stop"), Feather.SQUARE, gestures.stop(), "flat");
    busy.visibleProperty().bind(model.busyProperty());
    stop.visibleProperty().bind(model.busyProperty());
    Controls.foldWhenHidden(busy, stop);
    return Controls.row("form-buttons", find, choose, busy, stop);
  }
}

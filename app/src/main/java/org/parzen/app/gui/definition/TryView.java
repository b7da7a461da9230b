package org.parzen.app.gui.definition;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Runs the command once and shows all that came of it.
final class TryView {

  /// What a person does here.
  record Gestures(Runnable tryOnce, Runnable stop, IntConsumer pick) {}

  /// Three lines of the command.
  private static final double COMMAND = 64;

  private final TryModel model;
  private final ObservableBooleanValue ready;
  private final Gestures gestures;

  /// @param ready whether there is something to try
  TryView(TryModel model, ObservableBooleanValue ready, Gestures gestures) {
    this.model = model;
    this.ready = ready;
    this.gestures = gestures;
  }

  VBox build() {
    Label help = Controls.paragraph(Messages.get("try.help"), "text-muted");
    VBox result = createResult();
    VBox.setVgrow(result, Priority.ALWAYS);
    return Controls.column(
        "try",
        Controls.label(Messages.get("try.title"), "section-title"),
        help,
        createButtons(),
        result);
  }

  private Node createButtons() {
    Button tryIt =
        Controls.button(Messages.get("try.run"), Feather.PLAY_CIRCLE, gestures.tryOnce());
    tryIt.setId("try");
    tryIt
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !ready.get(), ready).or(model.busyProperty()));
    Button stop =
        Controls.button(Messages.get("try.stop"), Feather.SQUARE, gestures.stop(), "flat");
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(18, 18);
    busy.visibleProperty().bind(model.busyProperty());
    stop.visibleProperty().bind(model.busyProperty());
    Controls.foldWhenHidden(stop, busy);
    return Controls.row("form-buttons", tryIt, busy, stop);
  }

  private VBox createResult() {
    VBox facts = Controls.column("try-facts");
    ListView<String> output = new ListView<>();
    output.setId("try-output");
    output.setFocusTraversable(true);
    output.getStyleClass().addAll("output", "mono");
    output.setPlaceholder(Controls.label(Messages.get("try.silent"), "text-muted"));
    output.setCellFactory(
        _ ->
            new OutputCell(
                line -> model.resultProperty().get().map(r -> r.start(line)).orElse(0),
                gestures.pick()));
    VBox.setVgrow(output, Priority.ALWAYS);
    Label picked = Controls.paragraph("", "try-picked");
    picked.textProperty().bind(model.pickedProperty());
    picked.visibleProperty().bind(model.pickedProperty().isNotEmpty());
    Controls.foldWhenHidden(picked);
    VBox box =
        Controls.column(
            "try-result",
            facts,
            Controls.paragraph(Messages.get("try.click"), "field-help"),
            output,
            picked);
    box.setVisible(false);
    model
        .resultProperty()
        .addListener(
            (_, _, result) -> {
              box.setVisible(result.isPresent());
              facts.getChildren().setAll(facts(result));
              output.getItems().setAll(result.map(TryResult::lines).orElse(java.util.List.of()));
              output.scrollTo(Math.max(0, output.getItems().size() - 1));
            });
    return box;
  }

  private static java.util.List<Node> facts(Optional<TryResult> result) {
    java.util.List<Node> facts = new java.util.ArrayList<>();
    result.ifPresent(
        r -> {
          if (r.failure().isEmpty()) {
            facts.add(
                Controls.row(
                    "try-outcome",
                    Controls.icon(Feather.CHECK_CIRCLE, "fine-icon"),
                    Controls.label(Messages.get("try.result", r.result()), "try-number"),
                    Controls.label(Messages.get("try.took", r.duration()), "text-muted")));
          } else {
            facts.add(
                Controls.row(
                    "try-outcome",
                    Controls.icon(Feather.ALERT_CIRCLE, "problem-icon"),
                    Controls.paragraph(r.failure())));
          }
          r.further()
              .forEach(
                  (name, number) ->
                      facts.add(
                          Controls.label(Messages.get("try.further", name, number), "text-muted")));
          facts.add(command(r.commandLine()));
        });
    return facts;
  }

  private static Label command(String line) {
    Label command = Controls.label(line, "try-command", "mono");
    command.setWrapText(true);
    command.setMinHeight(COMMAND);
    command.setMaxHeight(COMMAND);
    command.setTooltip(new Tooltip(line));
    return command;
  }
}

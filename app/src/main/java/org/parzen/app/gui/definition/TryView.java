package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.tryout.TriedValues;

/// Evaluates once, or a few times, and shows all that came of it.
final class TryView {

  /// What a person does here.
  record Gestures(Consumer<TriedValues> tryIt, Runnable stop, IntConsumer pick) {}

  /// Three lines of the command.
  private static final double COMMAND = 64;

  private static final String CLICK = "try.click";

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

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
    SplitMenuButton tryIt = new SplitMenuButton();
    tryIt.setText(Messages.get("try.run"));
    tryIt.setGraphic(Controls.icon(Feather.PLAY_CIRCLE));
    tryIt.setId("try");
    tryIt.setOnAction(_ -> gestures.tryIt().accept(TriedValues.DEFAULT));
    for (TriedValues at : TriedValues.values()) {
      String word = at.name().toLowerCase(Locale.ROOT);
      MenuItem item = new MenuItem(Messages.get("try.at." + word));
      item.setId("try-" + word);
      item.setOnAction(_ -> gestures.tryIt().accept(at));
      tryIt.getItems().add(item);
    }
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
    ListView<String> output = createOutput();
    VBox.setVgrow(output, Priority.ALWAYS);
    Label picked = Controls.paragraph("", "try-picked");
    picked.textProperty().bind(model.pickedProperty());
    picked.visibleProperty().bind(model.pickedProperty().isNotEmpty());
    Label click = Controls.paragraph("", "field-help");
    click
        .textProperty()
        .bind(model.resultProperty().map(r -> Messages.get(r.map(TryView::hint).orElse(CLICK))));
    click.visibleProperty().bind(model.pickableProperty());
    Label estimate = Controls.paragraph("", "text-muted");
    estimate.setId("try-estimate");
    estimate.textProperty().bind(model.estimateProperty());
    estimate.visibleProperty().bind(model.estimateProperty().isNotEmpty());
    Controls.foldWhenHidden(picked, click, estimate);
    VBox box =
        Controls.column(
            "try-result", createStale(), createSeveral(), facts, estimate, click, output, picked);
    model.staleProperty().subscribe(stale -> box.pseudoClassStateChanged(STALE, stale));
    model
        .resultProperty()
        .subscribe(
            result -> {
              box.setVisible(result.isPresent());
              facts.getChildren().setAll(result.map(TryView::facts).orElse(List.of()));
              output.getItems().setAll(result.map(TryResult::lines).orElse(List.of()));
              output.scrollTo(Math.max(0, output.getItems().size() - 1));
            });
    return box;
  }

  private Label createStale() {
    Label stale = Controls.paragraph(Messages.get("try.stale"), "try-stale");
    stale.setId("try-stale");
    stale.visibleProperty().bind(model.staleProperty());
    Controls.foldWhenHidden(stale);
    return stale;
  }

  /// How the result is found, for a person who has seen what was printed.
  private static String hint(TryResult result) {
    return result.lines().isEmpty() ? "try.otherwise" : CLICK;
  }

  private ListView<String> createOutput() {
    ListView<String> output = new ListView<>();
    output.setId("try-output");
    output.setFocusTraversable(true);
    output.getStyleClass().addAll("output", "mono");
    output.setPlaceholder(Controls.label(Messages.get("try.silent"), "text-muted"));
    output.setCellFactory(
        _ ->
            new OutputCell(
                line -> model.resultProperty().get().map(r -> r.start(line)).orElse(0),
                model.pickableProperty(),
                gestures.pick()));
    return output;
  }

  /// A row for each evaluation where there are several; the selected one is shown whole.
  private Node createSeveral() {
    VBox rows = Controls.column("try-rows");
    rows.setId("try-rows");
    rows.setVisible(false);
    Controls.foldWhenHidden(rows);
    ToggleGroup group = new ToggleGroup();
    model
        .resultsProperty()
        .subscribe(
            results -> {
              rows.setVisible(results.size() > 1);
              group.getToggles().clear();
              rows.getChildren().setAll(results.stream().map(r -> row(r, group)).toList());
            });
    model
        .resultProperty()
        .subscribe(
            shown ->
                group.getToggles().stream()
                    .filter(row -> shown.filter(r -> r.equals(row.getUserData())).isPresent())
                    .forEach(group::selectToggle));
    return rows;
  }

  private ToggleButton row(TryResult result, ToggleGroup group) {
    Label number =
        Controls.label(
            result.isFine() ? result.result() : Messages.get("try.failed"), "try-row-result");
    Label time = Controls.label(Amounts.duration(result.duration()), "try-row-time", "text-muted");
    Label setting = Controls.label(result.setting(), "text-muted", "text-small");
    ToggleButton row = new ToggleButton();
    row.setGraphic(
        Controls.row(
            "try-row-facts",
            Controls.icon(
                result.isFine() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE,
                result.isFine() ? "fine-icon" : "problem-icon"),
            number,
            time,
            setting));
    row.setToggleGroup(group);
    row.setMaxWidth(Double.MAX_VALUE);
    row.getStyleClass().addAll("try-row");
    row.setTooltip(new Tooltip(result.setting()));
    row.setAccessibleText(number.getText() + ", " + result.setting());
    row.setOnAction(_ -> model.resultProperty().set(Optional.of(result)));
    row.setUserData(result);
    return row;
  }

  private static List<Node> facts(TryResult result) {
    List<Node> facts = new ArrayList<>();
    String took = Amounts.duration(result.duration());
    if (result.isFine()) {
      facts.add(
          Controls.row(
              "try-outcome",
              Controls.icon(Feather.CHECK_CIRCLE, "fine-icon"),
              Controls.label(Messages.get("try.result", result.result()), "try-number"),
              Controls.label(Messages.get("try.took", took), "text-muted")));
    } else {
      facts.add(
          Controls.row(
              "try-outcome",
              Controls.icon(Feather.ALERT_CIRCLE, "problem-icon"),
              Controls.paragraph(result.failure())));
    }
    result
        .further()
        .forEach(
            (name, number) ->
                facts.add(Controls.label(Messages.get("try.further", name, number), "text-muted")));
    String command = result.commandLine().isEmpty() ? result.setting() : result.commandLine();
    if (!command.isEmpty()) {
      facts.add(command(command));
    }
    if (!result.folder().isEmpty()) {
      Label kept = Controls.paragraph(Messages.get("try.kept", result.folder()), "text-muted");
      kept.setId("try-kept");
      facts.add(kept);
    }
    return facts;
  }

  private static Label command(String line) {
    Label command = Controls.label(line, "try-command", "mono");
    command.setWrapText(true);
    command.setMinHeight(COMMAND);
    command.setMaxSize(Double.MAX_VALUE, COMMAND);
    command.setTooltip(new Tooltip(line));
    return command;
  }
}

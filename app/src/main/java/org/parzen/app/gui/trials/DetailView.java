package org.parzen.app.gui.trials;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.CopyButton;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.theme.StatusBadge;
import org.parzen.app.plot.CurvesPlot;

/// One trial in detail.
final class DetailView {

  private static final int REASON_ROWS = 14;

  private final TrialsModel model;
  private final ChartPane curve;
  private final VBox facts = Controls.column("detail-facts");
  private final VBox files = Controls.column("detail-files");
  private final TextArea output = new TextArea();
  private final VBox outputBox;
  private final StackPane chart;
  private final Consumer<Path> open;

  /// @param open shows a file or folder
  DetailView(TrialsModel model, ChartPane curve, Consumer<Path> open) {
    this.model = model;
    this.curve = curve;
    this.open = open;
    output.setEditable(false);
    output.setPrefRowCount(12);
    output.setId("trial-output");
    output.getStyleClass().addAll("mono", "output-area");
    outputBox =
        Controls.column(
            "detail-group", Controls.label(Messages.get("trial.output"), "card-label"), output);
    chart = new StackPane(curve);
    chart.getStyleClass().add("detail-chart");
    chart.setPrefHeight(220);
    chart.setMinHeight(220);
  }

  Region build() {
    VBox page = Controls.column("detail", facts, chart, files, outputBox);
    Controls.foldWhenHidden(chart, outputBox, files);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox none =
        Controls.column(
            "empty",
            Controls.icon(Feather.MOUSE_POINTER, "empty-icon"),
            Controls.paragraph(Messages.get("trial.none"), "text-muted"));
    model
        .detailProperty()
        .subscribe(
            detail -> {
              none.setVisible(detail.isEmpty());
              scroll.setVisible(detail.isPresent());
              detail.ifPresent(this::show);
            });
    StackPane screen = new StackPane(none, scroll);
    screen.getStyleClass().add("detail-pane");
    screen.setMinWidth(260);
    return screen;
  }

  private void show(TrialDetail detail) {
    facts.getChildren().setAll(head(detail));
    facts.getChildren().addAll(amended(detail));
    if (!detail.reason().isEmpty()) {
      facts.getChildren().add(reason(detail));
    }
    if (!detail.origin().isEmpty()) {
      Label origin = Controls.paragraph(detail.origin(), "text-muted");
      origin.setId("trial-origin");
      facts.getChildren().add(origin);
    }
    detail.groups().forEach(group -> facts.getChildren().add(group(group)));
    files.getChildren().setAll(files(detail.files()));
    files.setVisible(!detail.files().files().isEmpty());
    chart.setVisible(detail.curve().points() > 0);
    curve.setPlot(
        new CurvesPlot(detail.curve(), Messages.get("trial.curve"), Messages.get("run.value")));
    String text = String.join("\n", detail.output());
    outputBox.setVisible(!text.isEmpty());
    if (!output.getText().equals(text)) {
      output.setText(text);
    }
  }

  /// What a person did to the trial afterwards, and its note.
  private static List<Node> amended(TrialDetail detail) {
    List<Node> lines = new ArrayList<>();
    if (!detail.recorded().isEmpty()) {
      Label recorded =
          Controls.paragraph(Messages.get("trials.recorded", detail.recorded()), "text-muted");
      recorded.setId("trial-recorded");
      recorded.setGraphic(Controls.icon(Feather.EDIT_2, "corrected-icon"));
      lines.add(recorded);
    }
    if (!detail.note().isEmpty()) {
      Label note = Controls.paragraph(detail.note(), "fact");
      note.setId("trial-note");
      lines.add(
          Controls.column(
              "detail-group", Controls.label(Messages.get("trial.note"), "card-label"), note));
    }
    return lines;
  }

  /// The first line says most; all of it is there to be read and copied.
  private static Node reason(TrialDetail detail) {
    HBox line =
        Controls.row(
            "notice",
            Controls.icon(StatusBadge.icon(detail.status()), "problem-icon"),
            Controls.paragraph(detail.shortReason()));
    line.getStyleClass().add(StatusBadge.style(detail.status()));
    if (!detail.hasLongReason()) {
      return line;
    }
    TextArea whole = new TextArea(detail.reason());
    whole.setId("trial-reason");
    whole.setEditable(false);
    whole.setPrefRowCount((int) Math.min(REASON_ROWS, detail.reason().lines().count() + 1));
    whole.getStyleClass().addAll("mono", "output-area");
    whole.setAccessibleText(Messages.get("trial.reason"));
    Button copy =
        CopyButton.of(Messages.get("trial.reason.copy"), () -> Optional.of(detail.reason()));
    copy.getStyleClass().add("small");
    return Controls.column("detail-group", line, whole, copy);
  }

  private List<Node> files(TrialFiles kept) {
    List<Node> rows = new ArrayList<>();
    rows.add(
        Controls.row(
            "card-head",
            Controls.label(Messages.get("trial.files"), "card-label"),
            Controls.spring(),
            Controls.iconButton(
                Messages.get("trial.files.folder"),
                Feather.FOLDER,
                () -> open.accept(kept.folder()),
                "flat")));
    for (TrialFiles.Entry entry : kept.files()) {
      Hyperlink name = new Hyperlink(entry.name());
      name.getStyleClass().add("file-link");
      name.setTooltip(new Tooltip(entry.file().toString()));
      name.setOnAction(_ -> open.accept(entry.file()));
      Label size = Controls.label(entry.size(), "text-muted", "text-small");
      size.setMinWidth(Region.USE_PREF_SIZE);
      rows.add(Controls.row("file-row", name, Controls.spring(), size));
    }
    if (kept.more() > 0) {
      String more = Integer.toString(kept.more());
      rows.add(Controls.label(Messages.get("trial.files.more", more), "text-muted"));
    }
    return rows;
  }

  private List<Node> head(TrialDetail detail) {
    Label title =
        Controls.label(
            Messages.get("trial.title", Integer.toString(detail.number())), "section-title");
    Label status =
        detail.excluded()
            ? StatusLabel.excluded(detail.status())
            : StatusBadge.label(detail.status(), StatusBadge.word(detail.status()));
    Node line = Controls.row("detail-head", title, status, Controls.spring());
    Label value = Controls.label(detail.values().isEmpty() ? "–" : detail.values(), "figure");
    Optional<Button> button =
        detail
            .command()
            .map(command -> CopyButton.of(Messages.get("trial.copy"), () -> Optional.of(command)));
    button.ifPresent(b -> b.setId("copy-trial"));
    List<Node> head = new ArrayList<>(List.of(line, value));
    button.ifPresent(head::add);
    return head;
  }

  private static Node group(TrialDetail.Group group) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(46);
    ColumnConstraints texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, texts);
    for (int i = 0; i < group.facts().size(); i++) {
      TrialDetail.Fact fact = group.facts().get(i);
      Label name = Controls.label(fact.name(), "text-muted");
      name.setTooltip(new Tooltip(fact.name()));
      Label text = Controls.paragraph(fact.text(), "fact");
      grid.addRow(i, name, text);
    }
    return Controls.column(
        "detail-group", Controls.label(Messages.get("trial." + group.key()), "card-label"), grid);
  }
}

package org.parzen.app.gui.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.CopyButton;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.FailureText;
import org.parzen.app.gui.study.RunStatus;
import org.parzen.app.gui.theme.StatusBadge;

/// How far the run is and what is best so far, above two live charts and the log.
final class RunView {

  private final RunModel model;
  private final Region history;
  private final Region curves;
  private final Region log;
  private final Node export;
  private final Node abandoned;

  /// @param export gives the best setting to other programs
  /// @param abandoned asks about trials that nobody works on
  RunView(RunModel model, Region history, Region curves, Region log, Node export, Node abandoned) {
    this.model = model;
    this.export = export;
    this.abandoned = abandoned;
    this.history = history;
    this.curves = curves;
    this.log = log;
  }

  Region build() {
    HBox charts = new HBox(chart(history), createCurves(), createSide());
    charts.getStyleClass().add("charts");
    VBox summary =
        Controls.column(
            "run-summary",
            createReadOnly(),
            abandoned,
            createCards(),
            createSearch(),
            new HealthBanner(model).build());
    VBox upper = Controls.column("run-upper", summary, charts);
    VBox.setVgrow(charts, Priority.ALWAYS);
    SplitPane split = new RunSplit(upper, summary, log);
    split.visibleProperty().bind(model.openProperty());
    StackPane screen = new StackPane(createNothing(), split);
    screen.getStyleClass().add("run");
    return screen;
  }

  private static Region chart(Region chart) {
    StackPane card = new StackPane(chart);
    card.getStyleClass().add("chart-card");
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setPrefWidth(400);
    return card;
  }

  /// Programs that report nothing have no curves: the results get their room.
  private Region createCurves() {
    Region card = chart(curves);
    card.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.reportingProperty().get() || model.figuresProperty().get().reported(),
                model.reportingProperty(),
                model.figuresProperty()));
    Controls.foldWhenHidden(card);
    return card;
  }

  private Node createReadOnly() {
    HBox notice =
        Controls.row(
            "notice",
            Controls.icon(Feather.EYE, "notice-icon"),
            Controls.paragraph(Messages.get("run.readOnly")));
    notice.setId("read-only");
    notice.visibleProperty().bind(model.definedProperty().not());
    Controls.foldWhenHidden(notice);
    return notice;
  }

  private Node createCards() {
    HBox cards = new HBox(createBest(), createProgress());
    cards.getStyleClass().add("run-cards");
    cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
    return cards;
  }

  private VBox createBest() {
    Label value = Controls.label("", "figure");
    value.setId("best");
    Label trial = Controls.label("", "text-muted");
    trial.setId("best-trial");
    Label comparison = Controls.label("", "comparison");
    Button copy =
        CopyButton.of(Messages.get("run.copy"), () -> model.figuresProperty().get().command());
    copy.setId("copy-best");
    model
        .figuresProperty()
        .subscribe(
            figures -> {
              value.setText(figures.best().map(RunFigures.Best::value).orElse("–"));
              trial.setText(
                  figures
                      .best()
                      .map(best -> Messages.get("run.best.trial", Integer.toString(best.trial())))
                      .orElse(figures.missing("run.best.none", "run.best.infeasible")));
              comparison.setText(figures.best().map(RunFigures.Best::comparison).orElse(""));
              comparison.getStyleClass().remove("better");
              if (figures.best().map(RunFigures.Best::better).orElse(false)) {
                comparison.getStyleClass().add("better");
              }
              copy.setVisible(figures.command().isPresent());
            });
    comparison.visibleProperty().bind(comparison.textProperty().isNotEmpty());
    Controls.foldWhenHidden(copy, comparison);
    HBox head =
        Controls.row(
            "card-head",
            Controls.label(Messages.get("run.best"), "card-label"),
            Controls.spring(),
            copy);
    value.setMinWidth(Region.USE_PREF_SIZE);
    trial.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane line =
        new FlowPane(value, trial, comparison); // The gain goes below where it is narrow.
    line.getStyleClass().add("best-line");
    VBox card = Controls.column("run-card", head, line);
    card.setPrefWidth(420);
    return card;
  }

  private VBox createProgress() {
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("run-progress");
    Label figure = Controls.label("", "figure");
    figure.setId("results");
    Label left = Controls.label("", "text-muted");
    left.setWrapText(true);
    FlowPane counts = new FlowPane();
    counts.getStyleClass().add("counts");
    left.maxWidthProperty().bind(counts.widthProperty());
    model
        .statusProperty()
        .subscribe(
            status -> {
              bar.setProgress(status.progress().orElse(status.phase().isActive() ? -1.0 : 0.0));
              bar.setVisible(status.phase() != RunStatus.Phase.IDLE);
              left.setText(left(status));
            });
    model
        .figuresProperty()
        .subscribe(
            figures -> {
              figure.setText(Amounts.count(figures.results()));
              counts.getChildren().setAll(counts(figures));
              counts.getChildren().add(left);
            });
    HBox head =
        Controls.row(
            "card-head",
            Controls.label(Messages.get("run.progress"), "card-label"),
            Controls.spring(),
            createCopyRun());
    figure.setMinWidth(Region.USE_PREF_SIZE);
    VBox card =
        Controls.column(
            "run-card",
            head,
            Controls.row("figure-line", figure, createBudget()),
            bar,
            new RulesView(model).build(),
            counts);
    card.setPrefWidth(520);
    return card;
  }

  private Button createCopyRun() {
    Button copy =
        CopyButton.of(
            Messages.get("run.copyRun"), () -> Optional.of(model.commandProperty().get()));
    copy.setId("copy-run");
    copy.setTooltip(new Tooltip(Messages.get("run.copyRun.help")));
    copy.visibleProperty().bind(model.definedProperty());
    Controls.foldWhenHidden(copy);
    return copy;
  }

  private Label createBudget() {
    Label unit = Controls.label("", "text-muted");
    unit.setWrapText(true);
    HBox.setHgrow(unit, Priority.ALWAYS);
    unit.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.budgetProperty().get().isEmpty()
                            || RulesView.isWanted(model.statusProperty().get())
                        ? Messages.get("run.results")
                        : Messages.get("run.results.of", model.budgetProperty().get()),
                model.budgetProperty(),
                model.statusProperty()));
    return unit;
  }

  private static List<Label> counts(RunFigures figures) {
    Stream<Label> statuses =
        Stream.of(TrialStatus.values())
            .filter(status -> figures.count(status) > 0)
            .map(
                status ->
                    StatusBadge.label(
                        status,
                        Amounts.count(figures.count(status)) + " " + StatusBadge.word(status)));
    Stream<Label> excluded =
        Stream.of(figures.excluded()).filter(count -> count > 0).map(RunView::excluded);
    return Stream.concat(statuses, excluded).toList();
  }

  private static Label excluded(int count) {
    Label label =
        Controls.label(
            Messages.get("run.excluded", Amounts.count(count)), "status", "status-excluded");
    label.setGraphic(Controls.icon(Feather.EYE_OFF));
    return label;
  }

  private static String left(RunStatus status) {
    if (status.phase() == RunStatus.Phase.ENDED) {
      return status
          .reason()
          .map(why -> Messages.get("run.ended", FailureText.brief(why)))
          .orElse("");
    }
    return status.phase() == RunStatus.Phase.RUNNING
        ? status
            .left()
            .map(time -> Messages.get("run.left", Amounts.duration(time)))
            .orElse(Amounts.duration(status.elapsed()))
        : "";
  }

  private Node createSearch() {
    Label text = Controls.paragraph("", "text-muted");
    text.setId("search");
    HBox line = Controls.row("run-search", Controls.icon(Feather.COMPASS, "search-icon"), text);
    line.visibleProperty().bind(text.textProperty().isNotEmpty());
    model.figuresProperty().subscribe(figures -> text.setText(figures.search()));
    Controls.foldWhenHidden(line);
    return line;
  }

  private Node createSide() {
    VBox side = new BestTable(model, export).build();
    side.setMinWidth(288);
    side.setPrefWidth(380);
    side.setMaxWidth(440);
    return side;
  }

  private Node createNothing() {
    return Controls.emptyScreen(
        Feather.ACTIVITY,
        Messages.get("run.nothing"),
        Messages.get("run.nothing.help"),
        model.openProperty().not());
  }
}

package org.parzen.app.gui.home;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Cards to begin with, and what was open before.
final class HomeView {

  /// Ways to begin.
  ///
  /// @param studies a study of one's own
  /// @param others to look around
  /// @param templates further studies that are ready to run
  record Cards(List<Beginning> studies, List<Beginning> others, List<Beginning> templates) {}

  /// What a person does here.
  record Gestures(
      Consumer<Path> openFile,
      Consumer<StudyRow> openStudy,
      StudyMenu menu,
      Consumer<Path> forget,
      Runnable back) {}

  private static final double GAP = 14;

  private final HomeModel model;
  private final Cards cards;
  private final Node table;
  private final Gestures gestures;

  /// @param table the form for a table, seen while it is wanted
  HomeView(HomeModel model, Cards cards, Node table, Gestures gestures) {
    this.model = model;
    this.cards = cards;
    this.table = table;
    this.gestures = gestures;
  }

  Region build() {
    VBox page =
        Controls.column(
            "page",
            table,
            createStudies(),
            Controls.label(Messages.get("home.title"), "page-title"),
            Controls.paragraph(Messages.get("home.help"), "page-help", "text-muted"),
            createCards("home.new", cards.studies(), HomeView::createCard),
            createCards("home.others", cards.others(), HomeView::createSmallCard),
            createCards("home.templates", cards.templates(), HomeView::createSmallCard),
            createRecent());
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  /// Cards side by side under a heading, each as wide as the others.
  private static Node createCards(
      String key, List<Beginning> beginnings, Function<Beginning, Card> card) {
    GridPane cards = new GridPane(GAP, GAP);
    cards.getStyleClass().add("cards");
    for (int i = 0; i < beginnings.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / beginnings.size());
      cards.getColumnConstraints().add(column);
      cards.add(card.apply(beginnings.get(i)), i, 0);
    }
    return Controls.column("section", Controls.label(Messages.get(key), "section-title"), cards);
  }

  private static Card createCard(Beginning beginning) {
    return new Card(
        beginning,
        Controls.column(
            "card-content",
            Controls.icon(beginning.icon(), "card-icon"),
            Controls.label(Messages.get(beginning.key()), "card-title"),
            help(beginning)));
  }

  private static Card createSmallCard(Beginning beginning) {
    VBox texts =
        Controls.column(
            "card-content",
            Controls.label(Messages.get(beginning.key()), "list-title"),
            help(beginning));
    HBox.setHgrow(texts, Priority.ALWAYS);
    return new Card(
        beginning,
        Controls.row("card-row", Controls.icon(beginning.icon(), "card-icon-small"), texts));
  }

  private static Label help(Beginning beginning) {
    return Controls.paragraph(Messages.get(beginning.key() + ".help"), "text-muted", "card-help");
  }

  private Node createStudies() {
    Label title = Controls.label("", "section-title");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.get("home.choose", model.studiesOfProperty().get()),
                model.studiesOfProperty()));
    HBox head =
        Controls.row(
            "section-head",
            title,
            Controls.spring(),
            Controls.iconButton(
                Messages.get("home.choose.close"), Feather.X, gestures.back(), "flat"));
    VBox rows = Controls.column("list");
    model
        .studies()
        .addListener(
            (ListChangeListener<StudyRow>)
                _ ->
                    rows.getChildren()
                        .setAll(model.studies().stream().map(this::createStudyRow).toList()));
    VBox list = Controls.column("section", head, rows);
    list.setId("studies");
    list.visibleProperty().bind(Bindings.isNotEmpty(model.studies()));
    Controls.foldWhenHidden(list);
    return list;
  }

  private Node createRecent() {
    VBox rows = Controls.column("list");
    rows.setId("recent");
    model
        .recent()
        .addListener(
            (ListChangeListener<RecentFile>)
                _ ->
                    rows.getChildren()
                        .setAll(model.recent().stream().map(this::createRecentRow).toList()));
    Node nothing = Controls.paragraph(Messages.get("home.recent.none"), "text-muted", "nothing");
    nothing.visibleProperty().bind(Bindings.isEmpty(model.recent()));
    Controls.foldWhenHidden(nothing);
    return Controls.column(
        "section", Controls.label(Messages.get("home.recent"), "section-title"), nothing, rows);
  }

  private Node createRecentRow(RecentFile recent) {
    Path file = recent.file();
    boolean several = recent.studies().size() > 1;
    String title =
        recent.studies().size() == 1
            ? recent.studies().getFirst().name()
            : file.getFileName().toString();
    VBox names =
        Controls.column(
            "list-names",
            Controls.label(title, "list-title"),
            Controls.label(file.toString(), "text-muted", "text-small"));
    HBox content = Controls.row("list-row", Controls.icon(Feather.DATABASE, "list-icon"), names);
    HBox.setHgrow(names, Priority.ALWAYS);
    if (several) {
      String count = Integer.toString(recent.studies().size());
      content.getChildren().add(Controls.label(Messages.get("home.several", count), "text-muted"));
    } else {
      recent.studies().forEach(study -> content.getChildren().add(createFacts(study)));
    }
    content.getChildren().add(Controls.label(recent.state(), "text-muted"));
    Button open = createRow(content, () -> gestures.openFile().accept(file));
    open.setDisable(recent.missing());
    open.setTooltip(
        new Tooltip(recent.state().isEmpty() ? file.toString() : file + "\n" + recent.state()));
    Button forget =
        Controls.iconButton(
            Messages.get("home.forget"),
            Feather.X,
            () -> gestures.forget().accept(file),
            "flat",
            "list-forget");
    HBox row = Controls.row("list-entry", open);
    if (!several) {
      recent.studies().forEach(study -> row.getChildren().add(gestures.menu().build(study)));
    }
    row.getChildren().add(forget);
    HBox.setHgrow(open, Priority.ALWAYS);
    return row;
  }

  private Node createStudyRow(StudyRow study) {
    Label name = Controls.label(study.name(), "list-title");
    HBox content =
        Controls.row(
            "list-row",
            Controls.icon(Feather.TRENDING_UP, "list-icon"),
            name,
            Controls.spring(),
            createFacts(study));
    Button open = createRow(content, () -> gestures.openStudy().accept(study));
    HBox.setHgrow(open, Priority.ALWAYS);
    return Controls.row("list-entry", open, gestures.menu().build(study));
  }

  private static Node createFacts(StudyRow study) {
    Label best = Controls.label(study.best(), "list-best");
    Label running = Controls.label(study.running(), "pill", "running");
    running.setVisible(!study.running().isEmpty());
    Controls.foldWhenHidden(running);
    HBox facts =
        Controls.row("list-facts", running, Controls.label(study.counts(), "text-muted"), best);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    return facts;
  }

  private static Button createRow(HBox content, Runnable open) {
    Button row = new Button();
    row.setGraphic(content);
    row.setMaxWidth(Double.MAX_VALUE);
    row.getStyleClass().add("list-button");
    row.setOnAction(_ -> open.run());
    content.prefWidthProperty().bind(row.widthProperty().subtract(26));
    return row;
  }
}

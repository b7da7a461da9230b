package org.parzen.app.gui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
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
import org.parzen.app.gui.fx.Segments;
import org.parzen.app.gui.fx.Segments.Segment;

/// The studies at the left; at the right the conclusion, the charts, and how the settings differ.
final class CompareView {

  /// What a person does here.
  record Gestures(
      Runnable addFile,
      Consumer<Path> add,
      Consumer<StudyChoice> remove,
      Runnable chooseAll,
      Runnable readAgain) {}

  private static final double LIST_SHARE = 0.24;

  private final CompareModel model;
  private final Gestures gestures;
  private final ChartPane progress;
  private final ChartPane values;

  CompareView(CompareModel model, Gestures gestures, ChartPane progress, ChartPane values) {
    this.model = model;
    this.gestures = gestures;
    this.progress = progress;
    this.values = values;
  }

  Region build() {
    model
        .resultProperty()
        .subscribe(
            result ->
                result.ifPresent(
                    r -> {
                      progress.setPlot(r.progress());
                      values.setPlot(r.values());
                    }));
    progress.setId("compare-progress");
    values.setId("compare-values");
    Region list = createList();
    SplitPane split = new SplitPane(list, createRight());
    SplitPane.setResizableWithParent(list, false);
    split.setDividerPositions(LIST_SHARE);
    split.visibleProperty().bind(Bindings.isNotEmpty(model.studies()));
    StackPane screen = new StackPane(createNothing(), split);
    screen.getStyleClass().add("compare");
    return screen;
  }

  private Node createNothing() {
    VBox nothing =
        Controls.emptyScreen(
            Feather.COLUMNS,
            Messages.get("compare.nothing"),
            Messages.get("compare.nothing.help"),
            Bindings.isEmpty(model.studies()));
    Button add =
        Controls.button(
            Messages.get("compare.add"), Feather.FOLDER_PLUS, gestures.addFile(), "accent");
    add.setId("compare-add-first");
    VBox recent = Controls.column("compare-recent");
    recent.setId("compare-recent");
    model
        .recent()
        .addListener(
            (ListChangeListener<Path>)
                _ ->
                    recent.getChildren().setAll(model.recent().stream().map(this::offer).toList()));
    nothing.getChildren().addAll(add, recent);
    return nothing;
  }

  private Button offer(Path file) {
    return Controls.button(
        file.getFileName().toString(), Feather.DATABASE, () -> gestures.add().accept(file), "flat");
  }

  private Region createList() {
    ListView<StudyChoice> list = new ListView<>(model.studies());
    list.setId("compare-studies");
    list.setAccessibleText(Messages.get("compare.studies"));
    list.getStyleClass().add("compare-list");
    list.setCellFactory(_ -> new StudyCell(gestures.remove()));
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(list, event));
    VBox.setVgrow(list, Priority.ALWAYS);
    Button add =
        Controls.button(Messages.get("compare.add"), Feather.FOLDER_PLUS, gestures.addFile());
    add.setId("compare-add");
    Button again =
        Controls.iconButton(
            Messages.get("compare.again"), Feather.REFRESH_CW, gestures.readAgain(), "flat");
    Button all =
        Controls.iconButton(
            Messages.get("compare.all"), Feather.CHECK_SQUARE, gestures.chooseAll(), "flat");
    all.setId("compare-all");
    HBox head = Controls.row("compare-head", add, createRecent(), Controls.spring(), all, again);
    VBox side = Controls.column("compare-side", head, list);
    side.setMinWidth(270);
    side.setMaxWidth(460);
    return side;
  }

  /// The space bar chooses, Delete takes off the list.
  private void press(ListView<StudyChoice> list, KeyEvent event) {
    StudyChoice study = list.getSelectionModel().getSelectedItem();
    if (study == null || !list.equals(event.getTarget())) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> study.chosenProperty().set(!study.chosenProperty().get());
      case DELETE -> gestures.remove().accept(study);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Node createRecent() {
    MenuButton recent = new MenuButton("", Controls.icon(Feather.CLOCK));
    recent.setAccessibleText(Messages.get("compare.recent"));
    recent.setTooltip(new Tooltip(Messages.get("compare.recent")));
    recent.setMinWidth(Region.USE_PREF_SIZE);
    model
        .recent()
        .addListener(
            (ListChangeListener<Path>)
                _ ->
                    recent
                        .getItems()
                        .setAll(model.recent().stream().map(this::createItem).toList()));
    recent.disableProperty().bind(Bindings.isEmpty(model.recent()));
    return recent;
  }

  private MenuItem createItem(Path file) {
    MenuItem item = new MenuItem(file.toString());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> gestures.add().accept(file));
    return item;
  }

  private Region createRight() {
    HBox charts = new HBox(chart(progress), chart(values));
    charts.getStyleClass().add("charts");
    VBox upper = Controls.column("compare-upper", createConclusion(), createTools(), charts);
    VBox.setVgrow(charts, Priority.ALWAYS);
    Region tables = createTables();
    SplitPane split = new SplitPane(Controls.scrolled(upper), tables);
    SplitPane.setResizableWithParent(tables, false);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.78);
    split
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.resultProperty().get().isPresent(), model.resultProperty()));
    return new StackPane(createProblem(), split);
  }

  /// How the settings differ, or what the tests say of their pairs.
  private Region createTables() {
    Node which =
        Segments.of(
            List.of(
                Segment.of(false, "show-differences", Messages.get("compare.differences")),
                Segment.of(true, "show-pairs", Messages.get("compare.pairs"))),
            model.pairsShownProperty(),
            model.pairsShownProperty()::set,
            "small");
    Region differences = new DifferenceTable(model).build();
    Region pairs = new PairTable(model).build();
    differences.visibleProperty().bind(model.pairsShownProperty().not());
    pairs.visibleProperty().bind(model.pairsShownProperty());
    StackPane tables = new StackPane(differences, pairs);
    VBox.setVgrow(tables, Priority.ALWAYS);
    return Controls.column("compare-tables", which, tables);
  }

  private static Region chart(ChartPane chart) {
    StackPane card = new StackPane(chart);
    card.getStyleClass().add("chart-card");
    card.setMinHeight(190);
    card.setPrefWidth(400);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  /// The conclusion in words, prominent; what limits it below, to be scrolled where it is long.
  private Node createConclusion() {
    Label headline = Controls.paragraph("", "compare-conclusion");
    headline.setId("conclusion");
    VBox details = Controls.column("compare-details");
    ScrollPane scroll = new ScrollPane(details);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    scroll.setMaxHeight(84);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    scroll.prefHeightProperty().bind(Bindings.min(84, details.heightProperty().add(2)));
    model
        .resultProperty()
        .subscribe(
            result ->
                result.ifPresent(
                    r -> {
                      headline.setText(r.comparison().conclusion().headline());
                      details
                          .getChildren()
                          .setAll(sentences(r.comparison().conclusion().details()));
                    }));
    scroll.visibleProperty().bind(Bindings.isNotEmpty(details.getChildren()));
    Controls.foldWhenHidden(scroll);
    VBox card = Controls.column("run-card", headline, scroll);
    card.setMinHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private static List<Label> sentences(List<String> details) {
    return details.stream()
        .map(sentence -> Controls.paragraph(sentence, "text-muted", "compare-detail"))
        .toList();
  }

  private Node createTools() {
    Button copy =
        CopyButton.of(
            Messages.get("compare.copy"),
            () -> model.resultProperty().get().map(CompareResult::command));
    copy.setId("compare-copy");
    FlowPane choices =
        new FlowPane(new BudgetField(model).build(), new MeasureField(model).build());
    choices.getStyleClass().add("compare-choices");
    HBox.setHgrow(choices, Priority.ALWAYS);
    return Controls.row("compare-tools", choices, copy);
  }

  private Node createProblem() {
    Label text = Controls.paragraph("", "text-muted");
    text.setId("compare-problem");
    text.textProperty().bind(model.problemProperty());
    VBox box = Controls.column("empty", Controls.icon(Feather.COLUMNS, "empty-icon"), text);
    box.visibleProperty().bind(model.problemProperty().isNotEmpty());
    return box;
  }
}

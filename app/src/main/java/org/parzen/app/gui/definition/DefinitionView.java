package org.parzen.app.gui.definition;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;

/// The form at the left, also as text; what is wrong with it and the trial run at the right.
final class DefinitionView {

  /// What a person does here.
  record Gestures(
      ObjectiveSection.Gestures objective,
      DetectionSection.Gestures detection,
      ParametersSection.Gestures parameters,
      Runnable addGoal,
      BiConsumer<PartModel, Setting> chooseFile,
      Consumer<String> readText,
      Runnable leaveText,
      TryView.Gestures trying) {}

  /// What is shown here.
  record Models(
      DefinitionModel definition,
      ObjectiveModel objective,
      DetectionModel detection,
      TryModel trying) {}

  /// What shows rows of parameters whole.
  private static final double FORM = 662;

  /// The least for the side, with the divider.
  private static final double SIDE = 252;

  private final DefinitionModel model;
  private final ObjectiveModel objective;
  private final DetectionModel detection;
  private final TryModel trying;
  private final ObservableValue<Choices> choices;
  private final Gestures gestures;
  private final Form form = new Form();

  DefinitionView(Models models, ObservableValue<Choices> choices, Gestures gestures) {
    this.model = models.definition();
    this.objective = models.objective();
    this.detection = models.detection();
    this.trying = models.trying();
    this.choices = choices;
    this.gestures = gestures;
  }

  Region build() {
    ParametersSection parameters = new ParametersSection(model, form, gestures.parameters());
    TabPane tabs =
        new TabPane(
            tab("definition.form", Feather.SLIDERS, createForm(parameters)),
            tab("definition.text", Feather.FILE_TEXT, createText()));
    tabs.getStyleClass().add("definition-tabs");
    VBox side = createSide(parameters);
    SplitPane split = new SplitPane(tabs, side);
    split.setDividerPositions(0.655);
    // In a narrow window the side gives its room to the rows of parameters.
    tabs.minWidthProperty()
        .bind(split.widthProperty().map(w -> Math.clamp(w.doubleValue() - SIDE, 0, FORM)));
    split.setMinWidth(0); // Else it keeps the width of the parts that are to give way.
    split.visibleProperty().bind(model.openProperty());
    StackPane screen = new StackPane(createNothing(), split);
    screen.getStyleClass().add("definition");
    return screen;
  }

  private static Tab tab(String key, org.kordamp.ikonli.Ikon icon, Node content) {
    Tab tab = new Tab(Messages.get(key), content);
    tab.setGraphic(Controls.icon(icon));
    tab.setClosable(false);
    return tab;
  }

  private Node createForm(ParametersSection parameters) {
    LimitsSection limits = new LimitsSection(model, form);
    VBox page =
        Controls.column(
            "form",
            new ObjectiveSection(
                    model,
                    objective,
                    form,
                    gestures.objective(),
                    new DetectionSection(detection, gestures.detection()).build())
                .build(),
            parameters.build(),
            new AskedSection(model, trying).build(),
            new GoalSection(model, form, gestures.addGoal()).build(),
            createSearch(),
            limits.build(),
            limits.buildNames());
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    model.openProperty().subscribe(_ -> scroll.setVvalue(0));
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  /// Made anew when a plugin comes or goes.
  private Node createSearch() {
    VBox holder = Controls.column("form-holder");
    Lifetime shown = new Lifetime();
    choices.subscribe(
        now -> {
          shown.end();
          SearchSection section =
              new SearchSection(model, trying, now, form, gestures.chooseFile(), shown);
          holder.getChildren().setAll(section.build());
        });
    return holder;
  }

  private Node createText() {
    TextArea text = new TextArea();
    text.setId("yaml");
    text.getStyleClass().addAll("mono", "yaml");
    model
        .yamlProperty()
        .subscribe(
            now -> {
              if (!text.isFocused()) {
                text.setText(now);
              }
            });
    text.textProperty()
        .addListener(
            (_, _, typed) -> {
              if (text.isFocused()) {
                gestures.readText().accept(typed);
              }
            });
    text.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                gestures.leaveText().run();
              }
            });
    Label problem = Controls.paragraph("", "yaml-problem");
    problem.textProperty().bind(model.yamlProblemProperty());
    problem.visibleProperty().bind(model.yamlProblemProperty().isNotEmpty());
    Controls.foldWhenHidden(problem);
    VBox.setVgrow(text, Priority.ALWAYS);
    return Controls.column(
        "text-page",
        Controls.paragraph(Messages.get("definition.text.help"), "text-muted"),
        text,
        problem);
  }

  private VBox createSide(ParametersSection parameters) {
    Label title = Controls.label(Messages.get("definition.ready"), "section-title");
    VBox problems =
        new ProblemsView(
                model,
                problem -> {
                  if (problem.row() >= 0) {
                    parameters.focus(problem.row());
                  } else {
                    form.focus(problem.field());
                  }
                })
            .build();
    BooleanBinding ready =
        Bindings.createBooleanBinding(
            () -> model.checkedProperty().get().flatMap(Checked::definition).isPresent(),
            model.checkedProperty());
    VBox tryIt = new TryView(trying, ready, gestures.trying()).build();
    VBox.setVgrow(tryIt, Priority.ALWAYS);
    VBox side = Controls.column("side", title, problems, tryIt);
    side.setMinWidth(SIDE - 10);
    return side;
  }

  private Node createNothing() {
    return Controls.emptyScreen(
        Feather.SLIDERS,
        Messages.get("definition.nothing"),
        Messages.get("definition.nothing.help"),
        model.openProperty().not());
  }
}

package org.parzen.app.gui.definition;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.fx.Segments;
import org.parzen.app.gui.fx.Segments.Segment;
import org.parzen.study.Direction;

/// What is good: the number or numbers, which way is better, limits that must hold.
final class GoalSection {

  private final DefinitionModel model;
  private final Form form;
  private final Runnable addGoal;
  private final BooleanBinding command;

  GoalSection(DefinitionModel model, Form form, Runnable addGoal) {
    this.model = model;
    this.form = form;
    this.addGoal = addGoal;
    this.command = model.objective().idProperty().isEqualTo(Choices.COMMAND);
  }

  VBox build() {
    VBox rows = Controls.column("goal-rows");
    Runnable show =
        () -> {
          rows.getChildren().clear();
          for (GoalRow goal : model.goals()) {
            rows.getChildren().add(row(goal, rows.getChildren().isEmpty()));
          }
        };
    model.goals().addListener((ListChangeListener<GoalRow>) _ -> show.run());
    show.run();
    Label help = Controls.paragraph("", "field-help");
    help.textProperty()
        .bind(
            Bindings.when(command)
                .then(Messages.get("definition.metric.help"))
                .otherwise(Messages.get("definition.goals.help")));
    Button add =
        Controls.button(Messages.get("definition.goals.add"), Feather.PLUS, addGoal, "flat");
    add.setId("add-goal");
    add.disableProperty().bind(model.lockedProperty());
    VBox goals = Controls.column("field", rows, help);
    return Form.section("goal", goals, createWords(), Controls.row("form-buttons", add));
  }

  /// What only a command has words for.
  private VBox createWords() {
    TextField report =
        form.at(
            Field.REPORT,
            Form.text(
                model.objective().setting(Choices.REPORT),
                Messages.get("definition.report.prompt")));
    TextArea constraints =
        form.at(
            Field.CONSTRAINTS,
            Form.words(
                model.constraintsProperty(), Messages.get("definition.constraints.prompt"), 1));
    report.getStyleClass().add("mono");
    VBox words =
        Controls.column(
            "form-fields", Form.field("report", report), Form.field("constraints", constraints));
    words.visibleProperty().bind(command);
    Controls.foldWhenHidden(words);
    return words;
  }

  /// The first goal has the titles, and stays.
  private Node row(GoalRow goal, boolean first) {
    TextField metric = Form.text(goal.metricProperty(), "last");
    metric.getStyleClass().add("mono");
    metric.setAccessibleText(Messages.get("definition.metric"));
    HBox direction = createDirection(goal, first);
    VBox number = Controls.column("field", metric);
    VBox better = Controls.column("field", direction);
    if (first) {
      form.at(Field.METRIC, metric);
      number
          .getChildren()
          .addFirst(Controls.label(Messages.get("definition.metric"), "field-title"));
      better
          .getChildren()
          .addFirst(Controls.label(Messages.get("definition.direction"), "field-title"));
    }
    number.visibleProperty().bind(command);
    Controls.foldWhenHidden(number);
    HBox.setHgrow(number, Priority.ALWAYS);
    HBox row = Controls.row("goal-row", number, better);
    if (!first) {
      Button remove =
          Controls.iconButton(
              Messages.get("definition.goals.remove"),
              Feather.TRASH_2,
              () -> model.goals().remove(goal),
              "flat");
      remove.disableProperty().bind(model.lockedProperty());
      row.getChildren().add(remove);
    }
    return row;
  }

  private HBox createDirection(GoalRow goal, boolean first) {
    HBox segments =
        Segments.of(
            Stream.of(Direction.MAXIMIZE, Direction.MINIMIZE)
                .map(direction -> direction(direction, first ? "direction-" : ""))
                .toList(),
            goal.directionProperty(),
            goal.directionProperty()::set);
    segments.disableProperty().bind(model.lockedProperty());
    return segments;
  }

  private static Segment<Direction> direction(Direction direction, String idPrefix) {
    String word = direction.word();
    return Segment.of(direction, idPrefix + word, Messages.get("definition.direction." + word));
  }
}

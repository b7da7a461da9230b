package org.parzen.app.gui.definition;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.study.Direction;

/// What is good: the number, which way is better, limits that must hold.
final class GoalSection {

  private final DefinitionModel model;
  private final Form form;

  GoalSection(DefinitionModel model, Form form) {
    this.model = model;
    this.form = form;
  }

  VBox build() {
    TextField metric = form.at(Field.METRIC, Form.text(model.metricProperty(), "last"));
    TextField report =
        form.at(
            Field.REPORT,
            Form.text(
                model.objective().setting(Choices.REPORT),
                Messages.get("definition.report.prompt")));
    TextArea constraints = form.at(Field.CONSTRAINTS, new TextArea());
    Form.bind(
        constraints, model.constraintsProperty(), Messages.get("definition.constraints.prompt"));
    constraints.setPrefRowCount(1);
    metric.getStyleClass().add("mono");
    report.getStyleClass().add("mono");
    constraints.getStyleClass().add("mono");
    VBox words =
        Controls.column(
            "form-fields",
            Form.field("metric", metric),
            Form.field("report", report),
            Form.field("constraints", constraints));
    words.visibleProperty().bind(model.objective().idProperty().isEqualTo(Choices.COMMAND));
    Controls.foldWhenHidden(words);
    return Form.section("goal", Form.field("direction", createDirection()), words);
  }

  private Node createDirection() {
    ToggleGroup group = new ToggleGroup();
    HBox segments =
        Controls.row(
            "segments",
            createDirection(group, Direction.MAXIMIZE, "left-pill"),
            createDirection(group, Direction.MINIMIZE, "right-pill"));
    segments.disableProperty().bind(model.lockedProperty());
    return segments;
  }

  private ToggleButton createDirection(ToggleGroup group, Direction direction, String style) {
    ToggleButton button =
        new ToggleButton(Messages.get("definition.direction." + direction.word()));
    button.setToggleGroup(group);
    button.getStyleClass().add(style);
    button.setId("direction-" + direction.word());
    model.directionProperty().subscribe(now -> button.setSelected(now == direction));
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.directionProperty().set(direction);
        });
    return button;
  }
}

package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Whether the study can be run, or what is to be mended first; a click leads there.
final class ProblemsView {

  private final DefinitionModel model;
  private final Consumer<Problem> goTo;

  ProblemsView(DefinitionModel model, Consumer<Problem> goTo) {
    this.model = model;
    this.goTo = goTo;
  }

  VBox build() {
    VBox list = Controls.column("problems");
    list.setId("problems");
    model.checkedProperty().subscribe(checked -> list.getChildren().setAll(rows(checked)));
    return list;
  }

  private List<Node> rows(Optional<Checked> checked) {
    List<Problem> problems = checked.map(Checked::problems).orElse(List.of());
    if (problems.isEmpty() && checked.filter(c -> isFixed(c.draft())).isPresent()) {
      return List.of(
          Controls.row(
              "notice",
              Controls.icon(Feather.INFO, "notice-icon"),
              Controls.paragraph(Messages.get("definition.fixed"))));
    }
    if (problems.isEmpty()) {
      return List.of(
          Controls.row(
              "fine",
              Controls.icon(Feather.CHECK_CIRCLE, "fine-icon"),
              Controls.paragraph(Messages.get("definition.fine"), "fine-text")));
    }
    return problems.stream().<Node>map(this::row).toList();
  }

  /// Whether every trial runs the same command.
  private static boolean isFixed(Draft draft) {
    return draft.objective().id().equals(Choices.COMMAND) && draft.parameters().isEmpty();
  }

  /// Not a button: those do not grow with a text that runs over several lines.
  private HBox row(Problem problem) {
    Label message = Controls.paragraph(problem.message());
    HBox.setHgrow(message, Priority.ALWAYS);
    HBox row =
        Controls.row("problem", Controls.icon(Feather.ALERT_CIRCLE, "problem-icon"), message);
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(problem.message());
    row.setOnMouseClicked(_ -> goTo.accept(problem));
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            goTo.accept(problem);
          }
        });
    return row;
  }
}

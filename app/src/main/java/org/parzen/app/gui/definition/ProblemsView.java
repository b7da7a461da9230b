package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    if (problems.isEmpty()) {
      return List.of(
          Controls.row(
              "fine",
              Controls.icon(Feather.CHECK_CIRCLE, "fine-icon"),
              Controls.paragraph(Messages.get("definition.fine"), "fine-text")));
    }
    return problems.stream().<Node>map(this::row).toList();
  }

  private Button row(Problem problem) {
    Button row = new Button();
    row.setGraphic(
        Controls.row(
            "problem-content",
            Controls.icon(Feather.ALERT_CIRCLE, "problem-icon"),
            Controls.paragraph(problem.message())));
    row.getStyleClass().add("problem");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(problem.message());
    row.setOnAction(_ -> goTo.accept(problem));
    return row;
  }
}

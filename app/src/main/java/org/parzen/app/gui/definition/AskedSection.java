package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Stands where the parameters stand, for objectives that ask for their own: says so, and lists
/// what was asked for when the objective was tried.
final class AskedSection {

  private final DefinitionModel model;
  private final TryModel trying;

  AskedSection(DefinitionModel model, TryModel trying) {
    this.model = model;
    this.trying = trying;
  }

  VBox build() {
    GridPane asked = new GridPane();
    asked.setId("asked");
    asked.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(120);
    asked.getColumnConstraints().add(names);
    Label none = Controls.paragraph(Messages.get("definition.asked.none"), "text-muted");
    trying.resultProperty().subscribe(result -> show(asked, result));
    none.visibleProperty().bind(Bindings.isEmpty(asked.getChildren()));
    asked.visibleProperty().bind(none.visibleProperty().not());
    Controls.foldWhenHidden(none, asked);
    VBox section = Form.section("asked", none, asked);
    section.visibleProperty().bind(model.objective().idProperty().isNotEqualTo(Choices.COMMAND));
    Controls.foldWhenHidden(section);
    return section;
  }

  private static void show(GridPane grid, Optional<TryResult> result) {
    List<TryResult.Asked> asked = result.map(TryResult::asked).orElse(List.of());
    grid.getChildren().clear();
    for (int i = 0; i < asked.size(); i++) {
      grid.addRow(
          i,
          Controls.label(asked.get(i).name(), "parameter-name"),
          Controls.label(asked.get(i).range(), "text-muted"));
    }
  }
}

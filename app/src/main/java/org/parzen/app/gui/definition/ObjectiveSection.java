package org.parzen.app.gui.definition;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// What is tuned: the command and its folder, or the settings of another kind of objective.
final class ObjectiveSection {

  private final DefinitionModel model;
  private final Choices choices;
  private final Form form;
  private final Runnable chooseFolder;

  ObjectiveSection(DefinitionModel model, Choices choices, Form form, Runnable chooseFolder) {
    this.model = model;
    this.choices = choices;
    this.form = form;
    this.chooseFolder = chooseFolder;
  }

  VBox build() {
    VBox section = Controls.column("form-holder");
    model
        .objective()
        .idProperty()
        .subscribe(
            id -> {
              if (!id.isEmpty()) {
                section.getChildren().setAll(id.equals(Choices.COMMAND) ? command() : other(id));
              }
            });
    return section;
  }

  private VBox command() {
    TextArea command = form.at(Field.COMMAND, new TextArea());
    Form.bind(
        command,
        model.objective().setting(Choices.COMMAND),
        Messages.get("definition.command.prompt"));
    command.setWrapText(true);
    command.setPrefRowCount(4);
    command.getStyleClass().add("mono");
    TextField folder = form.at(Field.FOLDER, Form.text(model.folderProperty(), ""));
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button choose =
        Controls.iconButton(Messages.get("definition.folder.choose"), Feather.FOLDER, chooseFolder);
    VBox field = Form.field("folder", Controls.row("joined", folder, choose));
    return Form.section("program", Form.field("command", command), field);
  }

  private VBox other(String id) {
    Choices.Kind kind = choices.objective(id);
    VBox fields = SettingsForm.of(model.objective(), kind.settings(), Set.of());
    VBox section =
        Controls.column(
            "form-section",
            Controls.column(
                "form-head",
                Controls.label(kind.title(), "section-title"),
                Controls.paragraph(kind.help(), "text-muted")),
            fields);
    form.at(Field.OBJECTIVE, fields);
    return section;
  }
}

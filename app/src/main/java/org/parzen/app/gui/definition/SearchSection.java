package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// How settings are chosen, and when a trial is given up: with the settings that each way has.
final class SearchSection {

  private final DefinitionModel model;
  private final Choices choices;
  private final Form form;

  SearchSection(DefinitionModel model, Choices choices, Form form) {
    this.model = model;
    this.choices = choices;
    this.form = form;
  }

  VBox build() {
    return Form.section(
        "search",
        Form.beside(
            createChoice("sampler", Field.SAMPLER, model.sampler(), choices.samplers()),
            createChoice("pruner", Field.PRUNER, model.pruner(), choices.pruners())));
  }

  private VBox createChoice(String key, Field field, PartModel part, List<Choices.Kind> kinds) {
    ComboBox<Choices.Kind> box = form.at(field, new ComboBox<>());
    box.getItems().setAll(kinds);
    box.setMaxWidth(Double.MAX_VALUE);
    Label help = Controls.paragraph("", "field-help");
    VBox settings = Controls.column("part-settings");
    TitledPane details = new TitledPane(Messages.get("definition.details"), settings);
    details.setExpanded(false);
    details.setAnimated(false);
    details.getStyleClass().addAll("dense", "details");
    Controls.foldWhenHidden(details);
    part.idProperty()
        .subscribe(
            id ->
                kinds.stream()
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .ifPresent(
                        kind -> {
                          box.setValue(kind);
                          help.setText(kind.help());
                          settings
                              .getChildren()
                              .setAll(SettingsForm.plain(part).of(kind.settings()));
                          details.setVisible(!kind.settings().isEmpty());
                        }));
    box.setOnAction(
        _ ->
            Optional.ofNullable(box.getValue())
                .map(Choices.Kind::id)
                .filter(id -> !id.equals(part.idProperty().get()))
                .ifPresent(id -> part.set(new Draft.Part(id, java.util.Map.of()))));
    VBox column = Form.field(Messages.get("definition." + key), "", box);
    column.getChildren().addAll(help, details);
    return column;
  }
}

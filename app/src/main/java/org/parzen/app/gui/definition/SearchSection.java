package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// How settings are chosen, and when a trial is given up: with the settings that each way has.
final class SearchSection {

  private final DefinitionModel model;
  private final ObservableValue<Choices> choices;
  private final Form form;

  SearchSection(DefinitionModel model, ObservableValue<Choices> choices, Form form) {
    this.model = model;
    this.choices = choices;
    this.form = form;
  }

  VBox build() {
    return Form.section(
        "search",
        Form.beside(
            createChoice("sampler", Field.SAMPLER, model.sampler(), Choices::samplers),
            createChoice("pruner", Field.PRUNER, model.pruner(), Choices::pruners)));
  }

  private VBox createChoice(String key, Field field, PartModel part, Function<Choices, List<Choices.Kind>> list) {
    ComboBox<Choices.Kind> box = form.at(field, new ComboBox<>());
    box.setMaxWidth(Double.MAX_VALUE);
    Label help = Controls.paragraph("", "field-help");
    VBox settings = Controls.column("part-settings");
    TitledPane details = new TitledPane(Messages.get("definition.details"), settings);
    details.setExpanded(false);
    details.setAnimated(false);
    details.getStyleClass().addAll("dense", "details");
    Controls.foldWhenHidden(details);
    Runnable show =
        () ->
            box.getItems().stream()
                .filter(kind -> kind.id().equals(part.idProperty().get()))
                .findFirst()
                .ifPresent(
                    kind -> {
                      box.setValue(kind);
                      help.setText(kind.help());
                      settings.getChildren().setAll(SettingsForm.plain(part).of(kind.settings()));
                      details.setVisible(!kind.settings().isEmpty());
                    });
    // A plugin may come or go while the form is open.
    choices
        .map(list)
        .subscribe(
            kinds -> {
              if (!kinds.equals(box.getItems())) {
                box.getItems().setAll(kinds);
                show.run();
              }
            });
    part.idProperty().subscribe(show);
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

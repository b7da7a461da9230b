package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;

/// What is tuned: its kind and the settings of that kind, first those that everybody needs.
final class ObjectiveSection {

  /// What a person does here.
  record Gestures(Consumer<String> kind, Consumer<Setting> chooseFile, Runnable chooseFolder) {}

  private final DefinitionModel model;
  private final ObjectiveModel objective;
  private final Form form;
  private final Gestures gestures;
  private final Node detection;
  private final Lifetime shown = new Lifetime();

  /// @param detection finds parameters in a command
  ObjectiveSection(
      DefinitionModel model,
      ObjectiveModel objective,
      Form form,
      Gestures gestures,
      Node detection) {
    this.model = model;
    this.objective = objective;
    this.form = form;
    this.gestures = gestures;
    this.detection = detection;
  }

  VBox build() {
    VBox section = Controls.column("form-holder");
    Runnable rebuild =
        () -> {
          String id = model.objective().idProperty().get();
          if (!id.isEmpty()) {
            shown.end();
            section.getChildren().setAll(section(objective.kind(id)));
          }
        };
    model.objective().idProperty().subscribe(rebuild);
    objective.kindsProperty().subscribe(rebuild);
    rebuild.run();
    return section;
  }

  private VBox section(Choices.Kind kind) {
    SettingsForm fields =
        new SettingsForm(
            model.objective(), gestures.chooseFile(), objective.suggestionsProperty(), shown);
    VBox section = Controls.column("form-section", head(kind));
    if (kind.isCommand()) {
      section.getChildren().addAll(command(), detection, folder());
      fold("more", kind.ordinary(), fields).ifPresent(section.getChildren()::add);
    } else {
      VBox ordinary = form.at(Field.OBJECTIVE, fields.of(kind.ordinary()));
      section.getChildren().add(ordinary);
      if (kind.usesFiles()) {
        section.getChildren().add(folder());
      }
    }
    fold("trialLimits", kind.limits(), fields).ifPresent(section.getChildren()::add);
    return section;
  }

  private VBox head(Choices.Kind kind) {
    ComboBox<Choices.Kind> kinds = new ComboBox<>();
    kinds.setId("kind");
    kinds.getItems().setAll(objective.kindsProperty().get());
    kinds.setValue(kind);
    kinds.setAccessibleText(Messages.get("definition.kind"));
    kinds.disableProperty().bind(model.lockedProperty());
    kinds.setOnAction(
        _ ->
            Optional.ofNullable(kinds.getValue())
                .map(Choices.Kind::id)
                .filter(id -> !id.equals(model.objective().idProperty().get()))
                .ifPresent(gestures.kind()));
    HBox line =
        Controls.row(
            "form-head-line",
            Controls.label(Messages.get("definition.program"), "section-title"),
            Controls.spring(),
            kinds);
    return Controls.column("form-head", line, Controls.paragraph(kind.help(), "text-muted"));
  }

  private VBox command() {
    TextArea command =
        form.at(
            Field.COMMAND,
            Form.words(
                model.objective().setting(Choices.COMMAND),
                Messages.get("definition.command.prompt"),
                3));
    return Form.field("command", command);
  }

  private VBox folder() {
    TextField folder = form.at(Field.FOLDER, Form.text(model.folderProperty(), ""));
    folder.setAccessibleText(Messages.get("definition.folder"));
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button choose =
        Controls.iconButton(
            Messages.get("definition.folder.choose"), Feather.FOLDER, gestures.chooseFolder());
    return Form.field("folder", Controls.row("joined", folder, choose));
  }

  private Optional<TitledPane> fold(String key, List<Setting> settings, SettingsForm fields) {
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    String title = Messages.get("definition." + key);
    TitledPane pane =
        new SettingsFold(title, settings, model.objective(), fields.of(settings), shown);
    pane.setId("fold-" + key.toLowerCase(Locale.ROOT));
    if (key.equals("trialLimits")) {
      form.at(Field.TIME_LIMIT, pane);
    }
    return Optional.of(pane);
  }
}

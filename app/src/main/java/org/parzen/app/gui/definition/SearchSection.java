package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;

/// How settings are chosen, and when a trial is given up: with the settings that each way has.
final class SearchSection {

  /// Ends when every combination was tried, which never happens where values are fixed.
  private static final String EVERYTHING = "brute_force";

  private static final String NEVER = "none";

  private final DefinitionModel model;
  private final TryModel trying;
  private final Choices choices;
  private final Form form;
  private final ObjectProperty<List<NamedField.Row>> parameters =
      new SimpleObjectProperty<>(List.of());
  private final BiConsumer<PartModel, Setting> chooseFile;
  private final Lifetime shown;

  /// @param chooseFile asks for the file of a setting
  /// @param shown until the plugins change
  SearchSection(
      DefinitionModel model,
      TryModel trying,
      Choices choices,
      Form form,
      BiConsumer<PartModel, Setting> chooseFile,
      Lifetime shown) {
    this.model = model;
    this.trying = trying;
    this.choices = choices;
    this.form = form;
    this.chooseFile = chooseFile;
    this.shown = shown;
  }

  VBox build() {
    shown.keep(model.onChange(this::follow));
    shown.keep(trying.resultProperty().subscribe(_ -> follow()));
    VBox pruner = createChoice("pruner", Field.PRUNER, model.pruner(), choices.pruners());
    pruner.getChildren().add(createUnreported());
    return Form.section(
        "search",
        Form.beside(
            createChoice("sampler", Field.SAMPLER, model.sampler(), choices.samplers()), pruner),
        createSettings("sampler", model.sampler(), choices.samplers()),
        createSettings("pruner", model.pruner(), choices.pruners()));
  }

  /// The parameters of the form, or else those that the objective asked for when it was tried.
  private void follow() {
    boolean declared = model.objective().idProperty().get().equals(Choices.COMMAND);
    parameters.set(
        declared
            ? model.parameters().stream().map(row -> NamedField.Row.of(row.line())).toList()
            : trying.resultProperty().get().map(TryResult::asked).orElse(List.of()).stream()
                .map(asked -> new NamedField.Row(asked.name(), asked.range(), ""))
                .toList());
  }

  private VBox createChoice(String key, Field field, PartModel part, List<Choices.Kind> kinds) {
    KindBox box = form.at(field, new KindBox(kinds));
    Label help = Controls.paragraph("", "field-help");
    help.setId("help-" + key);
    onKind(
        part,
        kinds,
        kind -> {
          box.setValue(kind);
          help.setText(kind.helpInLines());
        });
    box.setOnAction(
        _ ->
            Optional.ofNullable(box.getValue())
                .map(Choices.Kind::id)
                .filter(id -> !id.equals(part.idProperty().get()))
                .ifPresent(part::choose));
    VBox column = Form.field(Messages.get("definition." + key), "", box);
    column.getChildren().add(help);
    return column;
  }

  /// Giving up takes reports, which a program only makes where it is said how.
  private Label createUnreported() {
    Label text = Controls.paragraph(Messages.get("definition.pruner.unreported"), "field-help");
    text.setId("unreported");
    Controls.foldWhenHidden(text);
    Runnable tell =
        () ->
            text.setVisible(
                model.objective().idProperty().get().equals(Choices.COMMAND)
                    && model.objective().setting(Choices.REPORT).get().isBlank()
                    && !model.pruner().idProperty().get().equals(NEVER));
    shown.keep(model.onChange(tell));
    tell.run();
    return text;
  }

  /// What must be given stands open; the rest is folded.
  private VBox createSettings(String key, PartModel part, List<Choices.Kind> kinds) {
    Lifetime ofKind = new Lifetime();
    shown.keep(ofKind::end);
    SettingsForm fields =
        new SettingsForm(
            part,
            setting -> chooseFile.accept(part, setting),
            new SimpleObjectProperty<>(bases()),
            parameters,
            ofKind);
    VBox all = Controls.column("part-settings");
    onKind(
        part,
        kinds,
        kind -> {
          ofKind.end();
          all.getChildren().clear();
          if (!kind.leading().isEmpty()) {
            all.getChildren().add(fields.inPairs(kind.leading()));
          }
          if (!kind.further().isEmpty()) {
            VBox further = fields.inPairs(kind.further());
            String title = Messages.get("definition." + key + ".more");
            TitledPane fold = new SettingsFold(title, kind.further(), part, further, ofKind);
            fold.setId("fold-" + key);
            all.getChildren().add(fold);
          }
          all.setVisible(!all.getChildren().isEmpty());
        });
    Controls.foldWhenHidden(all);
    return all;
  }

  /// What may choose the parameters that are not fixed: the ways that are given no values.
  private Map<String, List<String>> bases() {
    List<String> ids =
        choices.samplers().stream()
            .filter(kind -> kind.settings().stream().noneMatch(SearchSection::fixes))
            .map(Choices.Kind::id)
            .filter(id -> !id.equals(EVERYTHING))
            .toList();
    return Map.of("base_sampler", ids);
  }

  private static boolean fixes(Setting setting) {
    return Choices.byParameter(setting).isPresent();
  }

  private void onKind(PartModel part, List<Choices.Kind> kinds, Consumer<Choices.Kind> then) {
    ObservableValue<String> id = part.idProperty();
    shown.keep(
        id.subscribe(
            now ->
                kinds.stream().filter(kind -> kind.id().equals(now)).findFirst().ifPresent(then)));
  }
}

package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;

/// Fields for declared settings, whatever they belong to.
///
/// @param choose asks for the file or folder of a setting
/// @param suggestions what may be chosen, by setting
record SettingsForm(
    PartModel part,
    Consumer<Setting> choose,
    ObservableValue<Map<String, List<String>>> suggestions) {

  /// For parts that know neither files nor what may be chosen.
  static SettingsForm plain(PartModel part) {
    return new SettingsForm(part, _ -> {}, new SimpleObjectProperty<>(Map.of()));
  }

  VBox of(List<Setting> settings) {
    VBox fields = Controls.column("settings");
    settings.stream().map(this::field).forEach(fields.getChildren()::add);
    return fields;
  }

  private Node field(Setting setting) {
    StringProperty value = part.setting(setting.name());
    String fallback = setting.fallback().map(SettingText::write).orElse("");
    return switch (setting.type()) {
      case SettingType.Flag _ -> flag(value, setting);
      case SettingType.OneOf(List<String> words) ->
          titled(setting, words(value, words, fallback, setting));
      case SettingType.Whole _, SettingType.Real _ ->
          titled(setting, named(Form.text(value, fallback), setting));
      case SettingType.Text _, SettingType.Named _ ->
          titled(setting, suggested(value, setting, fallback));
      case SettingType.Texts _ -> titled(setting, words(value, setting));
      case SettingType.File(boolean folder) ->
          titled(setting, file(value, setting, fallback, folder));
    };
  }

  private static Node titled(Setting setting, Node control) {
    return Form.field(setting.title(), setting.help(), control);
  }

  static String id(Setting setting) {
    return "setting-" + setting.name().replace('_', '-');
  }

  private static <N extends Node> N named(N control, Setting setting) {
    control.setId(id(setting));
    return control;
  }

  private SuggestedField suggested(StringProperty value, Setting setting, String fallback) {
    return new SuggestedField(
        id(setting),
        setting.title(),
        value,
        suggestions.map(all -> all.getOrDefault(setting.name(), List.of())),
        fallback);
  }

  private Node file(StringProperty value, Setting setting, String fallback, boolean folder) {
    SuggestedField name = suggested(value, setting, fallback);
    HBox.setHgrow(name, Priority.ALWAYS);
    Node button =
        Controls.button(
            Messages.get("definition.choose"),
            folder ? Feather.FOLDER : Feather.FILE,
            () -> choose.accept(setting));
    button.setId("choose-" + setting.name().replace('_', '-'));
    button.setAccessibleText(Messages.get("definition.choose.what", setting.title()));
    return Controls.row("joined", name, button);
  }

  /// Words as on a command line.
  private static TextArea words(StringProperty value, Setting setting) {
    return named(Form.words(value, "", setting.fallback().isPresent() ? 1 : 3), setting);
  }

  private static ComboBox<String> words(
      StringProperty value, List<String> words, String fallback, Setting setting) {
    ComboBox<String> box = named(new ComboBox<>(), setting);
    box.getItems().setAll(words);
    box.setMaxWidth(Double.MAX_VALUE);
    Runnable show = () -> box.setValue(value.get().isBlank() ? fallback : value.get());
    show.run();
    value.addListener((_, _, _) -> show.run());
    box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(value::set));
    return box;
  }

  private static Node flag(StringProperty value, Setting setting) {
    boolean fallback = setting.fallback().map(JsonNode::asBoolean).orElse(false);
    CheckBox box = named(new CheckBox(setting.title()), setting);
    Runnable show =
        () -> box.setSelected(value.get().isBlank() ? fallback : Boolean.parseBoolean(value.get()));
    show.run();
    value.addListener((_, _, _) -> show.run());
    box.setOnAction(_ -> value.set(Boolean.toString(box.isSelected())));
    return Controls.column("field", box, Controls.paragraph(setting.help(), "field-help"));
  }
}

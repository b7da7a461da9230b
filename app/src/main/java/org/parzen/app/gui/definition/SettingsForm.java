package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;

/// Fields for declared settings, whatever they belong to.
final class SettingsForm {

  private SettingsForm() {}

  /// @param without names of settings that have fields of their own elsewhere
  static VBox of(PartModel part, List<Setting> settings, Set<String> without) {
    VBox fields = Controls.column("settings");
    settings.stream()
        .filter(setting -> !without.contains(setting.name()))
        .map(setting -> field(part.setting(setting.name()), setting))
        .forEach(fields.getChildren()::add);
    return fields;
  }

  private static Node field(StringProperty value, Setting setting) {
    String fallback = setting.fallback().map(SettingText::write).orElse("");
    return switch (setting.type()) {
      case SettingType.Flag _ -> flag(value, setting);
      case SettingType.OneOf(List<String> words) ->
          Form.field(setting.title(), setting.help(), words(value, words, fallback, setting));
      case SettingType.Whole _, SettingType.Real _, SettingType.Text _, SettingType.Texts _ ->
          Form.field(setting.title(), setting.help(), named(Form.text(value, fallback), setting));
      case SettingType.File _ ->
          Form.field(setting.title(), setting.help(), named(Form.text(value, fallback), setting));
    };
  }

  private static <N extends Node> N named(N control, Setting setting) {
    control.setId("setting-" + setting.name().replace('_', '-'));
    return control;
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

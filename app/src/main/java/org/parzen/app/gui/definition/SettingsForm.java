package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;

/// Fields for declared settings, whatever they belong to.
///
/// @param choose asks for the file or folder of a setting
/// @param suggestions what may be chosen, by setting
/// @param parameters the parameters that are known, for settings that give them values
/// @param shown as long as the fields are in the window
record SettingsForm(
    PartModel part,
    Consumer<Setting> choose,
    ObservableValue<Map<String, List<String>>> suggestions,
    ObservableValue<List<NamedField.Row>> parameters,
    Lifetime shown) {

  /// For parts that give no values to parameters.
  SettingsForm(
      PartModel part,
      Consumer<Setting> choose,
      ObservableValue<Map<String, List<String>>> suggestions,
      Lifetime shown) {
    this(part, choose, suggestions, new SimpleObjectProperty<>(List.of()), shown);
  }

  VBox of(List<Setting> settings) {
    VBox fields = Controls.column("settings");
    settings.stream().map(this::field).forEach(fields.getChildren()::add);
    return fields;
  }

  /// The same with two of them side by side, where there is room; tables have a row to themselves.
  VBox inPairs(List<Setting> settings) {
    VBox fields = Controls.column("settings");
    List<Node> pair = new ArrayList<>();
    for (Setting setting : settings) {
      boolean wide = Choices.byParameter(setting).isPresent();
      if (wide || pair.size() == 2) {
        flush(pair, fields);
      }
      pair.add(field(setting));
      if (wide) {
        fields.getChildren().add(pair.removeLast());
      }
    }
    flush(pair, fields);
    return fields;
  }

  private static void flush(List<Node> pair, VBox fields) {
    if (!pair.isEmpty()) {
      Node second = pair.size() == 2 ? pair.getLast() : Controls.spring();
      fields.getChildren().add(Form.beside(pair.getFirst(), second));
      pair.clear();
    }
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
      case SettingType.Text _ -> titled(setting, suggested(value, setting, fallback));
      case SettingType.Named _ -> titled(setting, named(value, setting));
      case SettingType.Texts _ -> titled(setting, words(value, setting));
      case SettingType.File(boolean folder) ->
          titled(setting, file(value, setting, fallback, folder));
    };
  }

  private Node titled(Setting setting, Node control) {
    VBox field = Form.field(setting.title(), help(setting), control);
    Label problem = Controls.paragraph("", "field-problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    Controls.foldWhenHidden(problem);
    shown.keep(
        part.setting(setting.name()).subscribe(typed -> problem.setText(problem(setting, typed))));
    field.getChildren().add(2, problem);
    return field;
  }

  /// Tables need no example of how to type them as text.
  private static String help(Setting setting) {
    return Choices.byParameter(setting)
        .map(several -> several ? "definition.named.several.help" : "definition.named.help")
        .map(Messages::get)
        .orElse(setting.help());
  }

  /// What is wrong with what is typed; empty for nothing.
  private static String problem(Setting setting, String typed) {
    if (typed.isBlank() || setting.type() instanceof SettingType.Texts) {
      return "";
    }
    try {
      SettingText.read("", Choices.asSeen(setting), typed.strip());
      return "";
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      return message.startsWith(": ") ? message.substring(2) : message;
    }
  }

  private Node named(StringProperty value, Setting setting) {
    return Choices.byParameter(setting)
        .<Node>map(several -> new NamedField(setting, value, parameters, several, shown))
        .orElseGet(
            () -> named(Form.words(value, Messages.get("definition.named.settings"), 1), setting));
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
        fallback,
        shown);
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

  private ComboBox<String> words(
      StringProperty value, List<String> words, String fallback, Setting setting) {
    ComboBox<String> box = named(new ComboBox<>(), setting);
    box.getItems().setAll(words);
    box.setConverter(new ChoiceNames<>(word -> asRead(word).replace('_', ' ')));
    box.setMaxWidth(Double.MAX_VALUE);
    shown.keep(value.subscribe(now -> box.setValue(now.isBlank() ? fallback : now)));
    box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(value::set));
    return box;
  }

  private Node flag(StringProperty value, Setting setting) {
    boolean fallback = setting.fallback().map(JsonNode::asBoolean).orElse(false);
    CheckBox box = named(new CheckBox(setting.title()), setting);
    shown.keep(
        value.subscribe(
            now -> box.setSelected(now.isBlank() ? fallback : Boolean.parseBoolean(now))));
    box.setOnAction(_ -> value.set(Boolean.toString(box.isSelected())));
    return Controls.column("field", box, Controls.paragraph(setting.help(), "field-help"));
  }

  static String asRead(String word) {
    return switch (word) {
      case "true" -> Messages.get("definition.yes");
      case "false" -> Messages.get("definition.no");
      default -> word;
    };
  }
}

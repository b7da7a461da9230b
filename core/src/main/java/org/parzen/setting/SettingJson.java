package org.parzen.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Settings as JSON, for processes that tell each other what can be set: `{"name": "degree",
/// "title": "Degree", "help": "…", "type": "whole", "low": 1, "high": 9, "default": 3}`.
public final class SettingJson {

  private SettingJson() {}

  public static ObjectNode write(Setting setting) {
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", setting.name())
            .put("title", setting.title())
            .put("help", setting.help());
    switch (setting.type()) {
      case SettingType.Flag _ -> tree.put("type", "flag");
      case SettingType.Whole(long low, long high) ->
          tree.put("type", "whole").put("low", low).put("high", high);
      case SettingType.Real(double low, double high) ->
          tree.put("type", "real").put("low", low).put("high", high);
      case SettingType.Text _ -> tree.put("type", "text");
      case SettingType.Texts _ -> tree.put("type", "texts");
      case SettingType.Named _ -> tree.put("type", "named");
      case SettingType.File(boolean folder) -> tree.put("type", folder ? "folder" : "file");
      case SettingType.OneOf(List<String> words) -> {
        tree.put("type", "one of");
        words.forEach(tree.putArray("words")::add);
      }
    }
    setting.fallback().ifPresent(value -> tree.set("default", value));
    return tree;
  }

  /// @throws IllegalArgumentException names the setting and what is wrong with it
  public static Setting read(JsonNode tree) {
    String name = tree.path("name").asText();
    Setting setting =
        Setting.required(
            name, tree.path("title").asText(), tree.path("help").asText(), type(name, tree));
    return Optional.ofNullable(tree.get("default"))
        .map(value -> setting.or(SettingText.check("default", setting, value)))
        .orElse(setting);
  }

  private static SettingType type(String name, JsonNode tree) {
    return switch (tree.path("type").asText()) {
      case "flag" -> new SettingType.Flag();
      case "whole" ->
          new SettingType.Whole(tree.path("low").longValue(), tree.path("high").longValue());
      case "real" ->
          new SettingType.Real(tree.path("low").doubleValue(), tree.path("high").doubleValue());
      case "text" -> new SettingType.Text();
      case "texts" -> new SettingType.Texts();
      case "named" -> new SettingType.Named();
      case "file" -> new SettingType.File(false);
      case "folder" -> new SettingType.File(true);
      case "one of" -> new SettingType.OneOf(texts(tree.path("words")));
      default ->
          throw new IllegalArgumentException(
              "The setting '%s' has an unknown type '%s'."
                  .formatted(name, tree.path("type").asText()));
    };
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}

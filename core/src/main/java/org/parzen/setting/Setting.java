package org.parzen.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/// One thing that a user may set: from it the form, the command-line option and the line of the
/// definition file are made. Immutable.
///
/// @param name in the definition file and on the command line; Optuna's keyword where there is one
/// @param title in forms
/// @param help one sentence
/// @param fallback the value where none is given; absent where one must be given
public record Setting(
    String name, String title, String help, SettingType type, Optional<JsonNode> fallback) {

  public static Setting flag(String name, String title, String help, boolean fallback) {
    return new Setting(
        name, title, help, new SettingType.Flag(), Optional.of(BooleanNode.valueOf(fallback)));
  }

  public static Setting whole(
      String name, String title, String help, long low, long high, long fallback) {
    return new Setting(
        name,
        title,
        help,
        new SettingType.Whole(low, high),
        Optional.of(LongNode.valueOf(fallback)));
  }

  public static Setting real(
      String name, String title, String help, double low, double high, double fallback) {
    return new Setting(
        name,
        title,
        help,
        new SettingType.Real(low, high),
        Optional.of(DoubleNode.valueOf(fallback)));
  }

  public static Setting text(String name, String title, String help, String fallback) {
    return new Setting(
        name, title, help, new SettingType.Text(), Optional.of(TextNode.valueOf(fallback)));
  }

  public static Setting oneOf(
      String name, String title, String help, List<String> words, String fallback) {
    return new Setting(
        name, title, help, new SettingType.OneOf(words), Optional.of(TextNode.valueOf(fallback)));
  }

  /// A setting without a default: the user must give it.
  public static Setting required(String name, String title, String help, SettingType type) {
    return new Setting(name, title, help, type, Optional.empty());
  }

  /// This setting with a default.
  public Setting or(JsonNode other) {
    return new Setting(name, title, help, type, Optional.of(other));
  }
}

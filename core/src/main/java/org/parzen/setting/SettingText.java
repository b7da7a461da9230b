package org.parzen.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// Values of settings as a person types them, and the check that a value fits its setting.
public final class SettingText {

  private SettingText() {}

  /// The value that a typed text stands for.
  ///
  /// @throws IllegalArgumentException names the value and what is allowed
  public static JsonNode read(String owner, Setting setting, String typed) {
    try {
      JsonNode value =
          switch (setting.type()) {
            case SettingType.Flag _ -> flag(typed);
            case SettingType.Whole _ -> LongNode.valueOf(Long.parseLong(typed.strip()));
            case SettingType.Real _ -> DoubleNode.valueOf(Double.parseDouble(typed.strip()));
            case SettingType.Text _, SettingType.OneOf _, SettingType.File _ ->
                TextNode.valueOf(typed);
            case SettingType.Texts _ -> lines(typed);
            case SettingType.Named _ -> NamedText.read(typed);
          };
      return check(owner, setting, value);
    } catch (NumberFormatException e) {
      throw refuse(owner, setting, typed);
    }
  }

  /// The text that reads back as a value: a list has a line an entry, values by name are one line.
  public static String write(JsonNode value) {
    if (value.isObject()) {
      return NamedText.write(value);
    } else if (!value.isArray()) {
      return value.asText();
    }
    StringBuilder lines = new StringBuilder();
    value.forEach(line -> lines.append(lines.isEmpty() ? "" : "\n").append(line.asText()));
    return lines.toString();
  }

  static JsonNode check(String owner, Setting setting, JsonNode value) {
    boolean fits =
        switch (setting.type()) {
          case SettingType.Flag _ -> value.isBoolean();
          case SettingType.Whole(long low, long high) ->
              value.isIntegralNumber() && low <= value.longValue() && value.longValue() <= high;
          case SettingType.Real(double low, double high) ->
              value.isNumber() && low <= value.doubleValue() && value.doubleValue() <= high;
          case SettingType.Text _, SettingType.File _ -> value.isTextual() || value.isNumber();
          case SettingType.Texts _ -> value.isArray();
          case SettingType.Named _ -> value.isObject();
          case SettingType.OneOf(var words) -> words.contains(value.asText());
        };
    if (!fits) {
      throw refuse(owner, setting, write(value));
    }
    return value;
  }

  private static JsonNode flag(String typed) {
    return switch (typed.strip()) {
      case "true", "yes", "1", "True" -> BooleanNode.TRUE;
      case "false", "no", "0", "False" -> BooleanNode.FALSE;
      default -> TextNode.valueOf(typed);
    };
  }

  private static ArrayNode lines(String typed) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    typed.lines().forEach(lines::add);
    return lines;
  }

  private static IllegalArgumentException refuse(String owner, Setting setting, String value) {
    String allowed =
        switch (setting.type()) {
          case SettingType.Flag _ -> "true or false";
          case SettingType.Whole(long low, long high) ->
              "a whole number" + bounds(Long.toString(low), low == Long.MIN_VALUE, high);
          case SettingType.Real(double low, double high) -> "a number" + bounds(low, high);
          case SettingType.Text _ -> "a text";
          case SettingType.File(boolean folder) -> folder ? "a folder" : "a file";
          case SettingType.Texts _ -> "a list of texts";
          case SettingType.Named _ -> "values by name, for instance x = 1, 2; y = adam";
          case SettingType.OneOf(var words) -> "one of " + String.join(", ", words);
        };
    return new IllegalArgumentException(
        "%s: '%s' is not allowed for '%s', which takes %s."
            .formatted(owner, value, setting.name(), allowed));
  }

  private static String bounds(String low, boolean open, long high) {
    if (open) {
      return "";
    }
    // The largest numbers that there are bound nothing that a person would type.
    boolean endless = high == Long.MAX_VALUE || high == Integer.MAX_VALUE;
    return endless ? " of at least " + low : " from " + low + " to " + high;
  }

  private static String bounds(double low, double high) {
    String least = Double.isInfinite(low) ? "" : " of at least " + low;
    String most = Double.isInfinite(high) ? "" : " of at most " + high;
    return least.isEmpty() || most.isEmpty() ? least + most : " from " + low + " to " + high;
  }
}

package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;

/// Values by name as a table shows them. Immutable.
///
/// @param values as typed, by name
record NamedLines(Map<String, String> values) {

  private static final Setting ANY = Setting.required("", "", "", new SettingType.Named());
  private static final String BETWEEN = " = ";

  /// What could not be told from the rest of a line.
  private static final Pattern NAME = Pattern.compile("[^=:;'\"\\s{][^=:;'\"\n]*");

  NamedLines {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// Whether values may be typed under a name.
  static boolean takes(String name) {
    return NAME.matcher(name).matches();
  }

  /// Empty where the text is not understood, or a table can not hold it.
  static Optional<NamedLines> read(String typed) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      SettingText.read("", ANY, typed)
          .properties()
          .forEach(entry -> values.put(entry.getKey(), line(entry.getKey(), entry.getValue())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(new NamedLines(values))
        .filter(lines -> lines.values().keySet().stream().allMatch(NamedLines::takes));
  }

  private static String line(String name, JsonNode value) {
    String whole = SettingText.write(JsonNodeFactory.instance.objectNode().set(name, value));
    return whole.substring(name.length() + BETWEEN.length());
  }

  /// The same with another value; without the name where the value is blank.
  NamedLines with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value.isBlank()) {
      changed.remove(name);
    } else {
      changed.put(name, value.strip());
    }
    return new NamedLines(changed);
  }

  /// The text that is read back as these values, a line each.
  String text() {
    return String.join(
        "\n",
        values.entrySet().stream().map(line -> line.getKey() + BETWEEN + line.getValue()).toList());
  }
}

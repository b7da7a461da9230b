package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The written form of stop rules: a list with the name of a rule and its value each, `[{no_gain:
/// 30}, {total: 100}]`.
public final class StopJson {

  /// The name of a rule's only setting.
  public static final String VALUE = "value";

  private StopJson() {}

  /// @throws IllegalArgumentException quotes what is no rule
  public static List<Component> read(JsonNode list) {
    List<Component> rules = new ArrayList<>();
    for (JsonNode rule : WrittenForm.list(list, "stop", "stop: [{no_gain: 30}]")) {
      if (!rule.isObject() || rule.size() != 1) {
        throw new IllegalArgumentException(
            "A stop rule is its name and its value, such as 'no_gain: 30', not '%s'."
                .formatted(WrittenForm.quoted(rule)));
      }
      rule.properties()
          .forEach(e -> rules.add(new Component(e.getKey(), Map.of(VALUE, e.getValue()))));
    }
    return rules;
  }
}

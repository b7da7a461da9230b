package org.parzen.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values of settings that were checked against what was declared: every one is known, of the right
/// type and within its bounds; defaults fill the gaps. Immutable.
public final class Settings {

  private final Map<String, JsonNode> values;

  private Settings(Map<String, JsonNode> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /// Checks given values.
  ///
  /// @param owner whose settings they are, for messages: `sampler tpe`
  /// @throws IllegalArgumentException names the value and what is allowed
  public static Settings check(String owner, List<Setting> declared, Map<String, JsonNode> given) {
    List<String> names = declared.stream().map(Setting::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "%s has no setting '%s'. It has: %s."
                .formatted(owner, name, names.isEmpty() ? "none" : String.join(", ", names)));
      }
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Setting setting : declared) {
      Optional<JsonNode> value = Optional.ofNullable(given.get(setting.name()));
      if (value.isPresent()) {
        values.put(setting.name(), SettingText.check(owner, setting, value.get()));
      } else if (setting.fallback().isPresent()) {
        values.put(setting.name(), setting.fallback().get());
      } else {
        throw new IllegalArgumentException(
            "%s needs the setting '%s': %s".formatted(owner, setting.name(), setting.help()));
      }
    }
    return new Settings(values);
  }

  /// All values, defaults included, in the order of declaration.
  public Map<String, JsonNode> values() {
    return values;
  }

  public boolean flag(String name) {
    return value(name).booleanValue();
  }

  public long whole(String name) {
    return value(name).longValue();
  }

  public double real(String name) {
    return value(name).doubleValue();
  }

  public String text(String name) {
    return value(name).asText();
  }

  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    value(name).forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  /// Values by name, each as it was given: a list, a value, or the text that a person typed.
  public Map<String, JsonNode> named(String name) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    value(name).properties().forEach(entry -> named.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(named);
  }

  private JsonNode value(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no setting '" + name + "'.");
    }
    return value;
  }
}

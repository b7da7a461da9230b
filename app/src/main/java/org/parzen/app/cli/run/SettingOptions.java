package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.app.cli.talk.Messages;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;

/// Settings that were typed as `NAME=VALUE`.
public final class SettingOptions {
  private SettingOptions() {}

  /// Reads values as their settings want them.
  ///
  /// @param owner whose settings they are, for messages: `sampler tpe`
  /// @throws IllegalArgumentException names what is unknown or not allowed
  public static Map<String, JsonNode> read(
      String owner, List<Setting> declared, Map<String, String> typed) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    typed.forEach(
        (name, text) ->
            values.put(name, SettingText.read(owner, declared(owner, declared, name), text)));
    return values;
  }

  private static Setting declared(String owner, List<Setting> declared, String name) {
    List<String> names = declared.stream().map(Setting::name).toList();
    return declared.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Messages.get(
                        "setting.unknown",
                        owner,
                        name,
                        names.isEmpty() ? "none" : String.join(", ", names))));
  }
}

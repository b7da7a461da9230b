package org.parzen.app.cli.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parzen.app.cli.run.SettingOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Registry;
import org.parzen.study.Component;

/// A sampler or pruner with its settings in one line: `tpe multivariate=true`.
public final class ComponentLine {
  private ComponentLine() {}

  /// Reads a line, and says now what making the part would say in the middle of a measurement.
  ///
  /// @param settings further ones; the line's own win
  /// @throws IllegalArgumentException names a part or setting that is not known
  public static <T> Component read(Registry<T> known, String line, Map<String, String> settings) {
    List<String> words = List.of(line.strip().split(" +"));
    Registry.Entry<T> entry = known.entry(words.getFirst());
    Map<String, String> typed = new LinkedHashMap<>(settings);
    for (String word : words.subList(1, words.size())) {
      int at = word.indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException(Messages.get("bench.setting", line, word));
      }
      typed.put(word.substring(0, at), word.substring(at + 1));
    }
    String owner = known.kind() + " " + entry.id();
    Component component =
        new Component(entry.id(), SettingOptions.read(owner, entry.settings(), typed));
    T _ = known.make(component);
    return component;
  }

  public static String write(Component part) {
    String settings =
        part.settings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> " " + setting.getKey() + "=" + setting.getValue().asText())
            .collect(Collectors.joining());
    return part.id() + settings;
  }
}

package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.CommandTemplate;

/// Names in braces in a command that is still being typed.
final class Placeholders {

  private static final Pattern NAME =
      Pattern.compile("\\{\\{|\\{([A-Za-z_][A-Za-z0-9_]*)(?:\\?-[^}]*)?}");

  /// Where a command objective has names in braces.
  private static final List<String> SETTINGS =
      List.of(Choices.COMMAND, "environment", "prepare", "check");

  private Placeholders() {}

  /// The same in all settings of a command.
  static List<String> of(Draft.Part objective) {
    return of(
        String.join(
            "\n",
            SETTINGS.stream().map(name -> objective.settings().getOrDefault(name, "")).toList()));
  }

  /// Names that stand for parameters, each once, in order of appearance.
  static List<String> of(String command) {
    List<String> names = new ArrayList<>();
    Matcher match = NAME.matcher(command);
    while (match.find()) {
      String name = match.group(1);
      if (name != null && !CommandTemplate.RESERVED.contains(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}

package org.parzen.app.params;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.space.Choice;
import org.parzen.text.PythonJson;

/// How the values of a trial are written for other programs. Every text ends in a line break.
public enum ParameterFormat {
  /// One JSON object on one line, as Python's `json.dumps` writes it.
  JSON,
  /// A line a parameter, `rate: 0.001`, which readers of YAML 1.1 and 1.2 understand alike.
  YAML,
  /// A line a parameter, `export rate=0.001`, to be read by a POSIX shell. What can not be in the
  /// name of a variable becomes `_`; values are written as in commands.
  SHELL;

  /// The word for it on the command line, and the ending of a file.
  public String word() {
    return this == SHELL ? "sh" : name().toLowerCase(Locale.ROOT);
  }

  /// @param values external values by name, in the order in which they are to be written
  public String write(Map<String, Choice> values) {
    return switch (this) {
      case JSON -> json(values);
      case YAML -> YamlLines.write(values);
      case SHELL -> shell(values);
    };
  }

  private static String json(Map<String, Choice> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    values.forEach((name, value) -> tree.set(name, value.json()));
    return PythonJson.write(tree) + "\n";
  }

  private static String shell(Map<String, Choice> values) {
    StringBuilder lines = new StringBuilder();
    Set<String> taken = new HashSet<>();
    values.forEach(
        (name, value) ->
            lines
                .append("export ")
                .append(variable(name, taken))
                .append('=')
                .append(PosixQuoting.quote(value.text()))
                .append('\n'));
    return lines.toString();
  }

  /// Two parameters never share a variable: the second of `a-b` and `a_b` is `a_b_2`.
  private static String variable(String name, Set<String> taken) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    String first = Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    String free = first;
    for (int count = 2; !taken.add(free); count++) {
      free = first + "_" + count;
    }
    return free;
  }
}

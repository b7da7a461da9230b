package org.parzen.app.params;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parzen.space.Choice;
import org.parzen.text.PythonJson;
import org.parzen.text.PythonNumber;

/// A flat map as YAML, in such words that both versions of YAML read the same.
final class YamlLines {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");

  /// What YAML 1.1 or 1.2 reads as something else than text.
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlLines() {}

  static String write(Map<String, Choice> values) {
    if (values.isEmpty()) {
      return "{}\n";
    }
    StringBuilder lines = new StringBuilder();
    values.forEach(
        (name, value) -> lines.append(text(name)).append(": ").append(scalar(value)).append('\n'));
    return lines.toString();
  }

  private static String scalar(Choice value) {
    return switch (value) {
      case Choice.Null _ -> "null";
      case Choice.Flag(boolean flag) -> Boolean.toString(flag);
      case Choice.Whole(long number) -> Long.toString(number);
      case Choice.Real(double number) -> number(number);
      case Choice.Text(String text) -> text(text);
      // JSON is YAML: a structure goes on one line.
      case Choice.Structure(JsonNode tree) -> PythonJson.write(tree);
    };
  }

  /// YAML 1.1 knows no float without a point.
  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
    }
    String text = PythonNumber.repr(number);
    return text.contains(".") ? text : text.replace("e", ".0e");
  }

  private static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}

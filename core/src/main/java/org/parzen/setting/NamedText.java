package org.parzen.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.text.PythonJson;

/// Values by name as a person types them: `x = 1, 2, 3; y = 'a b', c`, or a line each, or as JSON.
/// What stands after a name stays the text that it is: only its owner knows what may stand there.
final class NamedText {

  /// Up to a semicolon or the end of a line, neither of which counts in quotes.
  private static final Pattern ENTRY =
      Pattern.compile("((?:'[^']*'|\"[^\"]*\"|[^;\n'\"])*)(?:[;\n]|$)");

  private static final Pattern NAMED =
      Pattern.compile("\\s*([^=:\\s][^=:]*?)\\s*[=:]\\s*(\\S.*?)\\s*", Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");
  private static final List<String> WORDS = List.of("null", "none", "true", "false", "nan", "inf");

  private NamedText() {}

  /// @throws IllegalArgumentException quotes what is not understood
  static JsonNode read(String typed) {
    if (typed.strip().startsWith("{")) {
      return PythonJson.read(typed.strip());
    }
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    for (String entry : entries(typed)) {
      Matcher match = NAMED.matcher(entry);
      if (!match.matches()) {
        throw new IllegalArgumentException(
            "'%s' is not understood. Write for instance x = 1, 2, 3; y = adam, sgd."
                .formatted(entry.strip()));
      }
      if (named.has(match.group(1))) {
        throw new IllegalArgumentException(
            "'%s' stands twice in '%s': leave one of them.".formatted(match.group(1), typed));
      }
      named.put(match.group(1), withoutBrackets(match.group(2)));
    }
    return named;
  }

  private static List<String> entries(String typed) {
    List<String> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(typed);
    int read = 0;
    while (read < typed.length() && entry.find() && entry.start() == read) {
      entries.add(entry.group(1));
      read = entry.end();
    }
    if (read < typed.length()) {
      throw new IllegalArgumentException("A quote is not closed in '" + typed + "'.");
    }
    entries.removeIf(String::isBlank);
    return entries;
  }

  private static String withoutBrackets(String values) {
    return values.startsWith("[") && values.endsWith("]")
        ? values.substring(1, values.length() - 1).strip()
        : values;
  }

  static String write(JsonNode named) {
    List<String> entries = new ArrayList<>();
    named
        .properties()
        .forEach(entry -> entries.add(entry.getKey() + " = " + values(entry.getValue())));
    return String.join("; ", entries);
  }

  private static String values(JsonNode value) {
    if (!value.isArray()) {
      return value.isTextual() ? value.textValue() : PythonJson.write(value);
    }
    List<String> values = new ArrayList<>();
    value.forEach(v -> values.add(v.isTextual() ? quoted(v.textValue()) : PythonJson.write(v)));
    return String.join(", ", values);
  }

  private static String quoted(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    return text.indexOf('\'') >= 0 ? '"' + text + '"' : "'" + text + "'";
  }
}

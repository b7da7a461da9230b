package org.parzen.app.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.text.PythonJson;

/// Lists and maps as Python prints them, which is how tables hold attributes: `{'x': [1, None]}`.
final class PythonLiteral {

  private static final Pattern TOKEN =
      Pattern.compile(
          "'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|\\b(None|True|False|nan|inf)\\b|[^'\"]");

  private PythonLiteral() {}

  /// The value; none where the text is no list and no map. What begins as `{"` is JSON that
  /// somebody keeps as a text: Python prints single quotes.
  static Optional<JsonNode> read(String text) {
    boolean bracket = text.startsWith("[") || text.startsWith("{");
    if (!bracket || text.startsWith("\"", 1)) {
      return Optional.empty();
    }
    StringBuilder json = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find() && token.start() == end) {
      json.append(json(token));
      end = token.end();
    }
    try {
      return end == text.length()
          ? Optional.of(PythonJson.read(json.toString()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String json(Matcher token) {
    if (token.group(1) != null) {
      return '"' + token.group(1).replace("\\'", "'").replace("\"", "\\\"") + '"';
    } else if (token.group(2) != null || token.group(3) == null) {
      return token.group();
    }
    return switch (token.group(3)) {
      case "None" -> "null";
      case "True" -> "true";
      case "False" -> "false";
      case "nan" -> "NaN";
      default -> "Infinity";
    };
  }
}

package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parzen.text.PythonNumber;
import org.parzen.text.PythonText;

/// Writes a tree as PyYAML's `safe_dump` does with its defaults: block style, sorted keys, ASCII
/// only, lines folded at 80 columns.
///
/// One writer writes one tree.
final class YamlWriter {
  private static final int STEP = 2;

  /// PyYAML compares a key's length together with that of the tag `!!str` against 128.
  private static final int LONGEST_KEY = 122;

  private final StringBuilder out = new StringBuilder();

  String write(JsonNode root) {
    if (root.isEmpty()) {
      return emptyOrAtom(root);
    }
    if (root.isObject()) {
      map(root, 0, true);
    } else {
      list(root, 0, true);
    }
    return PythonText.strip(out.toString());
  }

  /// Writes what stands behind `-`, `?` or `:`.
  ///
  /// @param indent the indent of the collection that this is part of
  /// @param inline whether a nested collection begins on the present line
  private void node(JsonNode node, int indent, boolean inline) {
    if (node.isObject() && !node.isEmpty()) {
      map(node, indent + STEP, inline);
    } else if (node.isArray() && !node.isEmpty()) {
      list(node, inline ? indent + STEP : indent, inline);
    } else if (node.isTextual()) {
      out.append(' ');
      new YamlScalar(node.textValue()).write(out, indent + STEP);
    } else {
      out.append(' ').append(emptyOrAtom(node));
    }
  }

  private void list(JsonNode items, int indent, boolean inline) {
    boolean stay = inline;
    for (JsonNode item : items) {
      begin(indent, stay);
      out.append('-');
      node(item, indent, true);
      stay = false;
    }
  }

  private void map(JsonNode fields, int indent, boolean inline) {
    List<Map.Entry<String, JsonNode>> sorted =
        fields.properties().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey, PythonText.ORDER))
            .toList();
    boolean stay = inline;
    for (Map.Entry<String, JsonNode> field : sorted) {
      begin(indent, stay);
      field(field.getKey(), field.getValue(), indent);
      stay = false;
    }
  }

  private void field(String key, JsonNode value, int indent) {
    YamlScalar scalar = new YamlScalar(key);
    if (scalar.fitsOneLine(LONGEST_KEY)) {
      scalar.writeKey(out);
      out.append(':');
      node(value, indent, false);
    } else {
      out.append("? ");
      scalar.write(out, indent + STEP);
      begin(indent, false);
      out.append(':');
      node(value, indent, true);
    }
  }

  private void begin(int indent, boolean stay) {
    if (!stay) {
      out.append('\n');
    }
    out.repeat(' ', indent - column(out));
  }

  /// The column at which the next character will stand.
  static int column(StringBuilder out) {
    return out.length() - 1 - out.lastIndexOf("\n");
  }

  private static String emptyOrAtom(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "{}";
      case ARRAY -> "[]";
      case NULL -> "null";
      case BOOLEAN -> node.asText();
      case NUMBER -> node.isIntegralNumber() ? node.asText() : number(node.doubleValue());
      case STRING, BINARY, MISSING, POJO ->
          throw new IllegalArgumentException(
              "The value '" + node + "' has no form in YAML. Convert it first.");
    };
  }

  /// YAML 1.1 knows no float without a point.
  private static String number(double number) {
    if (Double.isFinite(number)) {
      String text = PythonNumber.repr(number);
      return text.contains(".") ? text : text.replace("e", ".0e");
    }
    return Double.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
  }
}

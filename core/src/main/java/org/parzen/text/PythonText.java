package org.parzen.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;

/// Writes values as Python's `repr` and `str` show them, and handles text as Python's strings do.
///
/// JSON nodes stand for the Python objects that `json.loads` makes of them: null is `None`, an
/// object a `dict`, an array a `list`. Stateless, hence safe for use by several threads.
public final class PythonText {
  /// The order in which Python sorts strings: by code points, not by UTF-16 units as
  /// [String#compareTo(String)].
  public static final Comparator<String> ORDER = PythonText::compare;

  private static final HexFormat HEX = HexFormat.of();

  private PythonText() {}

  /// Writes a value as `repr` does, for example `{'x': 1.5, 'kind': 'adam', 'flag': True, 'none':
  /// None}`.
  ///
  /// @throws IllegalArgumentException if the tree holds something that JSON can not express, for
  ///   example bytes
  public static String repr(JsonNode node) {
    StringBuilder out = new StringBuilder();
    repr(node, out);
    return out.toString();
  }

  /// Writes a value as `str` does: a text as it is, everything else as [#repr(JsonNode)].
  public static String str(JsonNode node) {
    return node.isTextual() ? node.textValue() : repr(node);
  }

  /// Writes a JSON array as `repr` shows a tuple of the same items: `('a', 1)`, `('a',)`, `()`.
  public static String tuple(JsonNode items) {
    StringBuilder out = new StringBuilder("(");
    reprItems(items, out);
    return out.append(items.size() == 1 ? ",)" : ")").toString();
  }

  /// Removes white space at both ends, in Python's sense of it (no-break spaces and control
  /// separators are included).
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static void repr(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> reprObject(node, out);
      case ARRAY -> {
        out.append('[');
        reprItems(node, out);
        out.append(']');
      }
      case STRING -> quote(node.textValue(), out);
      case NUMBER -> out.append(number(node));
      case BOOLEAN -> out.append(node.booleanValue() ? "True" : "False");
      case NULL -> out.append("None");
      case BINARY, MISSING, POJO -> throw PythonJson.inexpressible(node);
    }
  }

  private static void reprObject(JsonNode node, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      out.append(separator);
      quote(field.getKey(), out);
      out.append(": ");
      repr(field.getValue(), out);
      separator = ", ";
    }
    out.append('}');
  }

  private static void reprItems(JsonNode items, StringBuilder out) {
    String separator = "";
    for (JsonNode item : items) {
      out.append(separator);
      repr(item, out);
      separator = ", ";
    }
  }

  private static String number(JsonNode node) {
    return node.isIntegralNumber()
        ? node.bigIntegerValue().toString()
        : PythonNumber.repr(node.doubleValue());
  }

  private static void quote(String text, StringBuilder out) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    text.codePoints().forEach(c -> character(c, quote, out));
    out.append(quote);
  }

  private static void character(int c, char quote, StringBuilder out) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else if (c <= 0xff) {
          escape(out, 'x', 2, c);
        } else if (c <= 0xffff) {
          escape(out, 'u', 4, c);
        } else {
          escape(out, 'U', 8, c);
        }
      }
    }
  }

  static void escape(StringBuilder out, char kind, int digits, int codePoint) {
    out.append('\\').append(kind).append(HEX.toHexDigits(codePoint, digits));
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static int compare(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}

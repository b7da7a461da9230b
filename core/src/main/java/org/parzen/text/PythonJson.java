package org.parzen.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/// Reads and writes JSON as Python's `json` module does by default.
///
/// Stateless, hence safe for use by several threads.
public final class PythonJson {
  private static final int SHOWN = 80;
  private static final int LONGEST_INTEGER = 4300;
  private static final ObjectReader READER = reader();

  private PythonJson() {}

  /// Reads one JSON text. `NaN`, `Infinity` and `-Infinity` are numbers, integers may have any size
  /// (up to Python's own limit of 4,300 digits), keys keep their order, and `1` stays an integer
  /// where `1.0` is a float. Differs from Python: a lone surrogate in a key is refused, and `INF`
  /// is a number too.
  ///
  /// @throws IllegalArgumentException if the text is not JSON; the message quotes its beginning
  public static JsonNode read(String text) {
    JsonNode node;
    try {
      node = READER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(complaint(text, e.getOriginalMessage()), e);
    }
    if (node.isMissingNode()) {
      throw new IllegalArgumentException(complaint(text, "there is no value in it"));
    }
    return node;
  }

  /// Writes a tree on one line: separators `, ` and `: `, everything beyond printable ASCII escaped
  /// by four lower-case hexadecimal digits, floats by [PythonNumber#json(double)].
  ///
  /// @throws IllegalArgumentException if the tree holds something that JSON can not express, for
  ///   example bytes
  public static String write(JsonNode node) {
    return write(node, " ");
  }

  /// As [#write(JsonNode)] with the separators `,` and `:`, as Python writes with `separators=(",",
  /// ":")`.
  public static String writeCompact(JsonNode node) {
    return write(node, "");
  }

  private static String write(JsonNode node, String space) {
    StringBuilder out = new StringBuilder();
    write(node, space, out);
    return out.toString();
  }

  private static void write(JsonNode node, String space, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, space, out);
      case ARRAY -> writeArray(node, space, out);
      case STRING -> quote(node.textValue(), out);
      case NUMBER -> out.append(number(node));
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO -> throw inexpressible(node);
    }
  }

  private static void writeObject(JsonNode node, String space, StringBuilder out) {
    char opening = '{';
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      out.append(opening).append(opening == ',' ? space : "");
      quote(field.getKey(), out);
      out.append(':').append(space);
      write(field.getValue(), space, out);
      opening = ',';
    }
    out.append(node.isEmpty() ? "{}" : "}");
  }

  private static void writeArray(JsonNode node, String space, StringBuilder out) {
    char opening = '[';
    for (JsonNode item : node) {
      out.append(opening).append(opening == ',' ? space : "");
      write(item, space, out);
      opening = ',';
    }
    out.append(node.isEmpty() ? "[]" : "]");
  }

  private static String number(JsonNode node) {
    return node.isIntegralNumber()
        ? node.bigIntegerValue().toString()
        : PythonNumber.json(node.doubleValue());
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (c >= ' ' && c <= '~') {
            out.append(c);
          } else {
            PythonText.escape(out, 'u', 4, c);
          }
        }
      }
    }
    out.append('"');
  }

  static IllegalArgumentException inexpressible(JsonNode node) {
    return new IllegalArgumentException(
        "The value '"
            + node
            + "' is neither text, number, boolean, null, list nor map. Convert it first.");
  }

  private static String complaint(String text, String reason) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return "Not valid JSON: '" + shown + "': " + reason + ". Correct the text.";
  }

  private static ObjectReader reader() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNumberLength(LONGEST_INTEGER)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build()
        .reader();
  }
}

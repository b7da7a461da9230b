package org.parzen.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/// What Python 3.11 printed for the values of these tests (`repr`, `str`, `json.dumps`, `sorted`).
final class PythonOutput {
  /// A float, given by its bits, with its two forms.
  record NumberCase(double number, String repr, String json) {}

  /// A value, given by what `json.dumps` wrote for it, with its two forms.
  record ValueCase(String json, String repr, String str) {}

  private PythonOutput() {}

  static List<NumberCase> numbers() {
    return resource("numbers.csv").lines().skip(1).map(PythonOutput::number).toList();
  }

  static List<ValueCase> values() {
    return StreamSupport.stream(PythonJson.read(resource("values.json")).spliterator(), false)
        .map(PythonOutput::value)
        .toList();
  }

  static List<String> sorted() {
    return StreamSupport.stream(PythonJson.read(resource("sorted.json")).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  private static NumberCase number(String line) {
    List<String> cells = List.of(line.split(",", -1));
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(cells.get(0), 16));
    return new NumberCase(number, cells.get(1), cells.get(2));
  }

  private static ValueCase value(JsonNode row) {
    return new ValueCase(
        row.path("json").textValue(), row.path("repr").textValue(), row.path("str").textValue());
  }

  private static String resource(String name) {
    try (InputStream in = PythonOutput.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no test resource '" + name + "'.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.text.PythonJson;

/// Numbers in JSON values.
final class JsonNumbers {

  private JsonNumbers() {}

  /// The JSON object that is all of a line.
  static Optional<JsonNode> object(String line) {
    String text = line.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(PythonJson.read(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // A line that only looks like one.
    }
  }

  /// The number that a value is, or the text of one.
  static Reading reading(JsonNode value, String metric) {
    if (value.isNumber()) {
      return new Reading.Value(value.doubleValue());
    }
    return NumberText.reading(value.isTextual() ? value.textValue() : value.toString(), metric);
  }

  /// The numbers in a list, or the only one.
  static List<Reading> readings(JsonNode value, String metric) {
    if (!value.isArray() || value.isEmpty()) {
      return List.of(reading(value, metric));
    }
    List<Reading> readings = new ArrayList<>();
    value.forEach(item -> readings.add(reading(item, metric)));
    return readings;
  }
}

package org.parzen.app.gui.definition;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of evaluating once. Immutable.
///
/// @param commandLine empty where no command line was made of the values
/// @param asked the parameters with their ranges
/// @param values what was put in for each of them
/// @param result the number or numbers that are the result
/// @param further numbers that limits are about, by metric
/// @param failure why there is no result, in a line; empty where there is one
/// @param lines the output, a line each, with all that is known of a failure at its end
record TryResult(
    String commandLine,
    List<Asked> asked,
    Map<String, String> values,
    String result,
    Map<String, String> further,
    String failure,
    Duration duration,
    List<String> lines) {

  /// A parameter and its range in words.
  record Asked(String name, String range) {}

  TryResult {
    asked = List.copyOf(asked);
    values = new LinkedHashMap<>(values);
    lines = List.copyOf(lines);
  }

  boolean isFine() {
    return failure.isEmpty();
  }

  /// The values in one line.
  String setting() {
    return String.join(
        ", ", values.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
  }

  /// Where a line begins in the whole output.
  int start(int line) {
    return lines.subList(0, line).stream().mapToInt(text -> text.length() + 1).sum();
  }

  String output() {
    return String.join("\n", lines);
  }
}

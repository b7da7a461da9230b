package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Map;

/// What came of running the command once. Immutable.
///
/// @param values what was put in for each parameter
/// @param numbers what was read, by metric
/// @param failure why there is no result; empty where there is one
/// @param lines the output, a line each
record TryResult(
    String commandLine,
    Map<String, String> values,
    Map<String, String> numbers,
    String failure,
    String duration,
    List<String> lines) {

  /// Where a line begins in the whole output.
  int start(int line) {
    return lines.subList(0, line).stream().mapToInt(text -> text.length() + 1).sum();
  }

  String output() {
    return String.join("\n", lines);
  }
}

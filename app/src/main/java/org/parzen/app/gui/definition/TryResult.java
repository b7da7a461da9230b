package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Map;

/// What came of running the command once. Immutable.
///
/// @param values what was put in for each parameter
/// @param result the number that is the result
/// @param further numbers that limits are about, by metric
/// @param failure why there is no result; empty where there is one
/// @param lines the output, a line each
record TryResult(
    String commandLine,
    Map<String, String> values,
    String result,
    Map<String, String> further,
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

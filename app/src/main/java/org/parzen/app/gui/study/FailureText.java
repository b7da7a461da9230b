package org.parzen.app.gui.study;

import java.util.List;

/// The reason of a failure where there is room for a line.
public final class FailureText {

  /// What stands behind the output, in the reason of the first trial.
  private static final String COMMAND = "The command was: ";

  private static final int LONGEST = 240;

  private FailureText() {}

  /// The first line of a reason; where it only announces the output, with the last line of that.
  public static String brief(String reason) {
    List<String> lines = reason.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    String first = lines.getFirst();
    List<String> output =
        lines.stream().skip(1).takeWhile(line -> !line.startsWith(COMMAND)).toList();
    return first.endsWith(":") && !output.isEmpty() ? first + " " + cut(output.getLast()) : first;
  }

  private static String cut(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /// Whether a reason says which command failed.
  public static boolean namesCommand(String reason) {
    return reason.lines().anyMatch(line -> line.startsWith(COMMAND));
  }
}

package org.parzen.plugins.command.metric;

import java.util.regex.Pattern;

/// Where a learning curve comes from: `regex:` and a pattern with two groups, step and value, or
/// with one, the value, in which case the values are counted from 0. Immutable.
public record ReportSpec(Pattern pattern) {
  private static final String KIND = "regex:";

  /// Reads it as it is written.
  ///
  /// @throws IllegalArgumentException where the text is none; its message quotes it
  public static ReportSpec parse(String text) {
    String spec = text.strip();
    if (!spec.startsWith(KIND)) {
      throw new IllegalArgumentException(
          "The learning curve '%s' is not understood: write regex: and a pattern with two groups, step and value, as in 'regex:epoch ([0-9]+) loss (\\S+)'."
              .formatted(text));
    }
    return new ReportSpec(Patterns.withGroups(spec.substring(KIND.length()), 1));
  }

  boolean hasStep() {
    return pattern.matcher("").groupCount() >= 2;
  }
}

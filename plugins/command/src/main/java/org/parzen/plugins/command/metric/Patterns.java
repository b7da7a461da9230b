package org.parzen.plugins.command.metric;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions that users type.
final class Patterns {

  private Patterns() {}

  /// A pattern with at least so many groups.
  ///
  /// @throws IllegalArgumentException quotes the pattern and says what is wrong with it
  static Pattern withGroups(String regex, int groups) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The pattern '%s' is not a regular expression: %s%s."
              .formatted(regex, e.getDescription(), place(e)),
          e);
    }
    if (pattern.matcher("").groupCount() < groups) {
      throw new IllegalArgumentException(
          "The pattern '%s' has no group: put what matches the number in parentheses, as in loss=([0-9.]+)."
              .formatted(regex));
    }
    return pattern;
  }

  private static String place(PatternSyntaxException e) {
    return e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
  }
}

package org.parzen.plugins.command.detect;

import java.util.regex.Pattern;

/// Parts of a description that only illustrate it: `(e.g. 'a' or 'b')`, `if it is called 'app'`.
final class Examples {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)\\b(?:e\\.g\\.|ex\\.|for example|for instance|examples?:|such as|if it is (?:called|named))"
              + "(?:[^().]++|\\.(?!\\s|$)|\\([^()]*+\\))*+");

  private Examples() {}

  /// The text without them; words in it are no values that an option takes.
  static String without(String text) {
    return EXAMPLE.matcher(text).replaceAll(" ");
  }
}

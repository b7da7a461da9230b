package org.parzen.plugins.command.detect;

import java.util.regex.Pattern;

/// Signs around a word that only show it in another way: `*auto*`, `**auto**`.
final class Markup {
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*/.])(\\*{1,2})([A-Za-z0-9][\\w+-]*)\\1(?![\\w*/.]\\w|[\\w*/])");

  private Markup() {}

  /// The text without such signs; what they emphasise is read as any other word.
  static String without(String text) {
    return EMPHASIS.matcher(text).replaceAll("$2");
  }
}

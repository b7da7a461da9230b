package org.parzen.plugins.command.metric;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as programs print them, with a point, whatever the locale.
final class NumberText {
  /// A number with digits, such as `-1.5e-3` or `.5`.
  static final String DIGITS = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";

  private static final String WORDS = "[-+]?(?:nan|inf(?:inity)?)";
  private static final Pattern WHOLE = Pattern.compile("(?i:" + DIGITS + "|" + WORDS + ")");

  /// A number in running text: no part of a word or of a longer number.
  static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.])(?:" + DIGITS + "|(?i:" + WORDS + ")(?![\\p{L}\\p{N}_]))");

  private NumberText() {}

  /// The number that the whole text stands for, if it is one.
  static OptionalDouble read(String text) {
    String number = text.strip();
    if (!WHOLE.matcher(number).matches()) {
      return OptionalDouble.empty();
    }
    String word = number.toLowerCase(Locale.ROOT);
    if (word.endsWith("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    if (word.contains("inf")) {
      return OptionalDouble.of(
          word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return OptionalDouble.of(Double.parseDouble(number));
  }
}

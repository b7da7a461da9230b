package org.parzen.plugins.command.metric;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as programs print them, with a point, whatever the locale.
final class NumberText {
  /// A number with digits, such as `-1.5e-3` or `.5`.
  static final String DIGITS = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";

  private static final String WORDS = "[-+]?(?:nan|inf(?:inity)?)";

  /// `3,14`, `1.234,5` and `1,234.5`: which number that is depends on the country. Not `1,2,3`,
  /// which are three.
  private static final String WITH_COMMA =
      "[-+]?(?:[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+,[0-9]+)"
          + "(?:[eE][-+]?[0-9]+)?(?![.,]?[0-9])";

  private static final Pattern COMMA = Pattern.compile(WITH_COMMA);

  /// A text that is a number.
  static final Pattern WHOLE = Pattern.compile("(?i:" + DIGITS + "|" + WORDS + ")");

  /// A number in running text: no part of a word or of a longer number.
  static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.])(?:" + DIGITS + "|(?i:" + WORDS + ")(?![\\p{L}\\p{N}_]))");

  /// A number in running text as [#IN_TEXT], or what is none because of a comma.
  static final Pattern OR_COMMA =
      Pattern.compile("(?<![\\p{L}\\p{N}_.,])" + WITH_COMMA + "|" + IN_TEXT.pattern());

  private NumberText() {}

  /// What a group found in a line; with the rest of the number where the match ends at a comma in
  /// it, so that nobody takes `3,14` for 3.
  static String found(Matcher matcher, int group, String line) {
    int start = matcher.start(group);
    int end = matcher.end(group);
    boolean cut = end == matcher.end() && (start == 0 || !isInNumber(line.charAt(start - 1)));
    if (cut) {
      Matcher comma = COMMA.matcher(line).region(start, line.length());
      if (comma.lookingAt() && comma.end() > end) {
        return comma.group();
      }
    }
    return matcher.group(group);
  }

  private static boolean isInNumber(char c) {
    return c == ',' || c == '.' || (c >= '0' && c <= '9');
  }

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

  /// The number that a text stands for.
  ///
  /// @param metric what found the text
  static Reading reading(String text, String metric) {
    OptionalDouble number = read(text);
    return number.isPresent()
        ? new Reading.Value(number.getAsDouble())
        : new Reading.Missing(
            "'%s', which %s found, is not a number%s"
                .formatted(
                    text,
                    metric,
                    COMMA.matcher(text.strip()).matches()
                        ? ", because there is a comma in it: make the program write a point, for instance with the environment variable LC_ALL=C; where these are two numbers, name the one that counts with a regex: that goes on behind it."
                        : "."));
  }
}

package org.parzen.app.cli.options;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parzen.app.cli.talk.Messages;

/// A number as Python's `float` reads it: in any case, with underscores between digits, but neither
/// hexadecimal nor with Java's letters at the end.
public final class NumberWord {
  private static final Pattern FINITE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)_(?=\\d)");

  private NumberWord() {}

  /// @param where the option or argument that the text was given to
  /// @throws IllegalArgumentException quotes what is no number
  public static double parse(String where, String text) {
    String plain = BETWEEN_DIGITS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return switch (plain) {
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan" -> Double.NaN;
      default -> {
        if (!FINITE.matcher(plain).matches()) {
          throw new IllegalArgumentException(Messages.get("number.none", where, text));
        }
        yield Double.parseDouble(plain);
      }
    };
  }
}

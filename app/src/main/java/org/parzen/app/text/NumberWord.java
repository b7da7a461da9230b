package org.parzen.app.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as Python's `float` reads it: in any case, with underscores between digits, but neither
/// hexadecimal nor with Java's letters at the end.
public final class NumberWord {
  private static final Pattern FINITE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)_(?=\\d)");

  private NumberWord() {}

  /// The number, which may be infinite or not-a-number; none where the text is no number.
  public static Optional<Double> parse(String text) {
    String plain = BETWEEN_DIGITS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return switch (plain) {
      case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "nan", "+nan", "-nan" -> Optional.of(Double.NaN);
      default ->
          FINITE.matcher(plain).matches()
              ? Optional.of(Double.parseDouble(plain))
              : Optional.empty();
    };
  }
}

package org.parzen.text;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers for people: so many digits that count, halves up, the same in every locale.
public final class Rounded {

  private static final double SMALL = 1e-5;
  private static final double LARGE = 1e9;

  private Rounded() {}

  /// The nearest number of so many digits; what is not finite stays as it is.
  public static double to(int digits, double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(digits)).doubleValue()
        : value;
  }

  /// As Python writes it, without `.0`: `0.95`, `100`, `1e-07`, `inf`, `nan`.
  public static String text(int digits, double value) {
    String text = PythonNumber.repr(to(digits, value));
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// In a sentence: `0.95`, `100`, `1e-7`, `infinity`, `not a number`.
  public static String words(int digits, double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "-infinity";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    double size = Math.abs(value);
    return size < SMALL || size >= LARGE
        ? rounded.toString().replace("E+", "e").replace("E", "e")
        : rounded.toPlainString();
  }
}

package org.parzen.app.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as axes, legends and tooltips show them, the same in every locale: `0.001`, `1e-5`,
/// `2.5e6`.
public final class Numbers {
  private static final String[] UNITS = {"d", "h", "min", "s"};

  private Numbers() {}

  /// Writes a number with at most six significant digits.
  public static String shortest(double value) {
    return rounded(value, 6);
  }

  /// Writes a number with at most so many significant digits.
  static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
    double size = Math.abs(value);
    return size < 1e-4 || size >= 1e6 ? exponential(rounded) : rounded.toPlainString();
  }

  /// Writes a length of time that is a multiple of `step`, both in seconds: `2 h 30 min`.
  static String duration(double seconds, double step) {
    if (seconds == 0) {
      return "0";
    }
    if (step < 1 || seconds < 0) {
      return shortest(seconds) + " s";
    }
    long whole = Math.round(seconds);
    long[] amounts = {whole / 86_400, whole / 3600 % 24, whole / 60 % 60, whole % 60};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] > 0) {
        text.append(text.isEmpty() ? "" : " ").append(amounts[i]).append(' ').append(UNITS[i]);
      }
    }
    return text.toString();
  }

  /// Writes a length of time as it was measured: `0.0132 s`, `4 min 10 s`.
  static String length(double seconds) {
    return seconds < 60 ? rounded(seconds, 3) + " s" : duration(seconds, 1);
  }

  static String exponential(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    String mantissa = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return mantissa + "e" + exponent;
  }
}

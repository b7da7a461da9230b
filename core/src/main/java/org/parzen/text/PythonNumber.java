package org.parzen.text;

import java.math.BigDecimal;
import java.math.MathContext;

/// Writes floating-point numbers as Python does: the shortest digits that read back as the same
/// number.
///
/// Stateless, hence safe for use by several threads; the locale plays no part.
public final class PythonNumber {
  private static final MathContext ONE_DIGIT = new MathContext(1);

  private PythonNumber() {}

  /// Writes a number as `repr` does: `0.1`, `1.0`, `1e-05`, `1e+16`, `-0.0`, `nan`, `inf`.
  public static String repr(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    String sign = Math.copySign(1.0, number) < 0 ? "-" : "";
    return sign + (number == 0 ? "0.0" : positive(Math.abs(number)));
  }

  /// Writes a number as `json.dumps` does: as [#repr(double)], but `NaN`, `Infinity` and
  /// `-Infinity`.
  public static String json(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return repr(number);
  }

  private static String positive(double number) {
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    if (point < -3 || point > 16) {
      return scientific(digits, point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length()) + ".0";
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String size = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (size.length() < 2 ? "0" + size : size);
  }

  /// Java never writes fewer than two digits (`4.9E-324`), Python writes one where one is enough
  /// (`5e-324`).
  private static BigDecimal shortest(double number) {
    BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (digits.precision() == 2) {
      BigDecimal one = digits.round(ONE_DIGIT).stripTrailingZeros();
      return one.doubleValue() == number ? one : digits;
    }
    return digits;
  }
}

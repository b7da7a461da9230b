package org.parzen.pruner;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in the words that say why a trial was pruned.
final class Wording {

  private static final MathContext DIGITS = new MathContext(6);
  private static final double SMALL = 1e-5;
  private static final double LARGE = 1e9;

  private Wording() {}

  /// Six digits, without zeros at the end.
  static String number(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return Double.isNaN(value) ? "not a number" : value == 0 ? "0" : infinite(value);
    }
    BigDecimal short6 = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    double size = Math.abs(value);
    return size < SMALL || size >= LARGE
        ? short6.toString().replace("E+", "e").replace("E", "e")
        : short6.toPlainString();
  }

  private static String infinite(double value) {
    return value > 0 ? "infinity" : "-infinity";
  }

  /// A share of a whole: `half`, `third`, `10th`.
  static String part(long of) {
    return switch ((int) Math.min(of, 10)) {
      case 2 -> "half";
      case 3 -> "third";
      case 4 -> "quarter";
      case 5 -> "fifth";
      default -> of + "th";
    };
  }
}

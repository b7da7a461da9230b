package org.parzen.analysis.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.parzen.text.PythonNumber;
import org.parzen.text.Rounded;

/// Numbers as sentences show them.
final class Figures {

  private static final MathContext SHOWN = new MathContext(4);
  private static final int AMOUNT = 2;
  private static final int MOST_DECIMALS = 12;
  private static final double LEAST_P = 0.001;

  private Figures() {}

  /// Four digits, or as many more as it takes to tell it from a number that is so far away.
  static String value(double value, double distance) {
    if (!Double.isFinite(value)) {
      return PythonNumber.repr(value);
    }
    BigDecimal exact = new BigDecimal(value);
    int decimals = Math.max(exact.round(SHOWN).scale(), decimals(distance));
    return text(exact.setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }

  private static int decimals(double distance) {
    return distance == 0 || !Double.isFinite(distance)
        ? Integer.MIN_VALUE / 2
        : Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(Math.abs(distance))));
  }

  /// The size of a difference, with two digits.
  static String amount(double difference) {
    return Double.isFinite(difference) ? Rounded.text(AMOUNT, Math.abs(difference)) : "infinitely";
  }

  static String p(double p) {
    return p < LEAST_P ? "p < 0.001" : "p = " + Rounded.text(AMOUNT, p);
  }

  private static String text(double number) {
    String text = PythonNumber.repr(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}

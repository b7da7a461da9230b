package org.parzen.space;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The rules that both kinds of number share.
final class Bounds {

  private static final Logger LOG = System.getLogger(Bounds.class.getName());

  private Bounds() {}

  static void check(double low, double high, Spacing spacing, double lowestLog) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      throw new IllegalArgumentException(
          "The range %s..%s is not made of numbers.".formatted(low, high));
    }
    if (low > high) {
      throw new IllegalArgumentException(
          "The low (%s) must not exceed the high (%s). Maybe they are swapped."
              .formatted(text(low), text(high)));
    }
    switch (spacing) {
      case Spacing.Log _ -> {
        if (low < lowestLog) {
          throw new IllegalArgumentException(
              "The low (%s) of a logarithmic range must be %s."
                  .formatted(text(low), lowestLog == 1 ? "at least 1" : "above 0"));
        }
      }
      case Spacing.Stepped(double step) -> {
        if (!(step > 0)) {
          throw new IllegalArgumentException("The step (" + text(step) + ") must be above 0.");
        }
      }
      case Spacing.Linear _ -> {}
    }
  }

  /// The highest point of the grid that does not exceed `high`, in decimal arithmetic on the
  /// printed values, because 0.1 is not a tenth in binary.
  static double highOnGrid(double low, double high, double step) {
    BigDecimal from = BigDecimal.valueOf(low);
    BigDecimal width = BigDecimal.valueOf(step);
    BigDecimal range = BigDecimal.valueOf(high).subtract(from);
    BigDecimal steps = range.divide(width, 0, RoundingMode.FLOOR);
    BigDecimal onGrid = steps.multiply(width).add(from);
    if (onGrid.compareTo(BigDecimal.valueOf(high)) == 0) {
      return high;
    }
    LOG.log(
        Level.WARNING,
        "The range {0}..{1} is not divisible by its step {2}: the high becomes {3}.",
        text(low),
        text(high),
        text(step),
        onGrid);
    return onGrid.doubleValue();
  }

  static double number(Choice external, boolean log) {
    double value =
        switch (external) {
          case Choice.Text(String text) -> parse(text);
          case Choice.Null _, Choice.Structure _ -> Double.NaN;
          case Choice.Flag _, Choice.Whole _, Choice.Real _ -> external.number().orElseThrow();
        };
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("'" + external.text() + "' is not a number.");
    }
    if (log && value <= 0) {
      throw new IllegalArgumentException(
          external.text() + " must be above 0 because the range is logarithmic.");
    }
    return value;
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

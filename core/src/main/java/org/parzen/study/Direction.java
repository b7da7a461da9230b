package org.parzen.study;

import java.util.Comparator;
import java.util.Locale;

/// Which of two values of an objective is better. The only place that knows.
public enum Direction {
  MINIMIZE,
  MAXIMIZE;

  /// Whether a is strictly better than b. Nothing is better than not-a-number, except a number.
  public boolean better(double a, double b) {
    return Double.isNaN(b) ? !Double.isNaN(a) : this == MINIMIZE ? a < b : a > b;
  }

  /// Best first.
  public Comparator<Double> comparator() {
    return this == MINIMIZE ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  /// The value as a loss: less is better.
  public double loss(double value) {
    return this == MINIMIZE ? value : -value;
  }

  /// The value that no other one is worse than.
  public double worst() {
    return this == MINIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  /// Reads `minimize` or `maximize`.
  ///
  /// @throws IllegalArgumentException quotes the text
  public static Direction parse(String text) {
    return switch (text) {
      case "minimize" -> MINIMIZE;
      case "maximize" -> MAXIMIZE;
      default ->
          throw new IllegalArgumentException(
              "The direction '%s' is not known. Write minimize or maximize.".formatted(text));
    };
  }

  /// The word of the command line and of definitions: `minimize`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.parzen.analysis;

import java.util.Arrays;
import org.parzen.study.Direction;

/// From which value to which colours are told apart: from the least to the greatest, but values far
/// worse than the others (beyond three interquartile ranges, Tukey's far outliers) count like the
/// worst that is not, so that a few do not take the colours from all.
///
/// @param low not-a-number where there is no value
/// @param far whether there are values beyond the worse end
/// @param direction which end is the better one
public record ValueSpan(double low, double high, boolean far, Direction direction) {
  private static final double REACH = 3;
  private static final int SAMPLE = 1_000;

  /// Gives the span of the [Placeable] ones among values.
  public static ValueSpan of(double[] values, Direction direction) {
    double[] finite = Arrays.stream(values).filter(Placeable::is).toArray();
    if (finite.length == 0) {
      return new ValueSpan(Double.NaN, Double.NaN, false, direction);
    }
    double low = finite[0];
    double high = finite[0];
    for (double value : finite) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double[] some = sample(finite);
    double q1 = some[some.length / 4];
    double q3 = some[some.length * 3 / 4];
    double reach = REACH * (q3 - q1);
    if (!(reach > 0)) {
      return new ValueSpan(low, high, false, direction);
    }
    return switch (direction) {
      case MINIMIZE -> new ValueSpan(low, Math.min(high, q3 + reach), high > q3 + reach, direction);
      case MAXIMIZE -> new ValueSpan(Math.max(low, q1 - reach), high, low < q1 - reach, direction);
    };
  }

  /// Gives enough of the values for quartiles, sorted.
  private static double[] sample(double[] values) {
    int stride = Math.ceilDiv(values.length, SAMPLE);
    double[] some = new double[Math.ceilDiv(values.length, stride)];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[i * stride];
    }
    Arrays.sort(some);
    return some;
  }

  /// Whether all values are the same.
  public boolean isSingle() {
    return low == high;
  }

  /// Whether the better values are the lower ones.
  public boolean lessIsBetter() {
    return direction == Direction.MINIMIZE;
  }

  /// Gives a value, or the end of the span that it lies beyond.
  public double within(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /// Gives where a value is between the low end, 0, and the high end, 1.
  public double share(double value) {
    return isSingle() ? 0.5 : (within(value) - low) / (high - low);
  }

  /// Gives how good a value is, from 0 to 1.
  public double merit(double value) {
    return lessIsBetter() ? 1 - share(value) : share(value);
  }
}

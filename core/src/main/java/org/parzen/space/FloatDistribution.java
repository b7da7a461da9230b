package org.parzen.space;

import java.util.OptionalDouble;

/// Floating-point numbers from `low` to `high`, both included. Immutable.
///
/// A `high` that is not on the grid of its step is moved down to it.
public record FloatDistribution(double low, double high, Spacing spacing) implements Distribution {

  private static final double ON_GRID = 1e-8;

  public FloatDistribution {
    Bounds.check(low, high, spacing, Double.MIN_VALUE);
    if (spacing instanceof Spacing.Stepped(double step)) {
      high = Bounds.highOnGrid(low, high, step);
    }
  }

  public FloatDistribution(double low, double high) {
    this(low, high, Spacing.LINEAR);
  }

  public boolean isLog() {
    return spacing instanceof Spacing.Log;
  }

  /// The distance of two neighbours on the grid, where there is one.
  public OptionalDouble step() {
    return spacing instanceof Spacing.Stepped(double step)
        ? OptionalDouble.of(step)
        : OptionalDouble.empty();
  }

  @Override
  public boolean contains(double internal) {
    if (!(low <= internal && internal <= high)) {
      return false;
    }
    if (spacing instanceof Spacing.Stepped(double step)) {
      double k = (internal - low) / step;
      return Math.abs(k - Math.rint(k)) < ON_GRID;
    }
    return true;
  }

  @Override
  public boolean isSingle() {
    return low == high || (spacing instanceof Spacing.Stepped(double step) && high - low < step);
  }

  @Override
  public double first() {
    return low;
  }

  @Override
  public Choice external(double internal) {
    return Choice.of(internal);
  }

  @Override
  public double internal(Choice external) {
    return Bounds.number(external, isLog());
  }

  @Override
  public boolean compatibleWith(Distribution other) {
    return other instanceof FloatDistribution o && o.isLog() == isLog();
  }
}

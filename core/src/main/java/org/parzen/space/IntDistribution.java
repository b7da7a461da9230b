package org.parzen.space;

/// Whole numbers from `low` to `high`, both included. Immutable.
///
/// A `high` that is not on the grid of its step is moved down to it. Bounds lie within ±2^53, where
/// `double` is exact.
public record IntDistribution(long low, long high, Spacing spacing) implements Distribution {

  private static final long EXACT = 1L << 53;

  public IntDistribution {
    Bounds.check((double) low, (double) high, spacing, 1);
    if (Math.abs(low) > EXACT || Math.abs(high) > EXACT) {
      throw new IllegalArgumentException(
          "The range %d..%d is too wide: whole numbers must lie within ±2^53."
              .formatted(low, high));
    }
    if (spacing instanceof Spacing.Stepped(double step)) {
      if (step != Math.rint(step)) {
        throw new IllegalArgumentException(
            "The step " + step + " of a whole number must be whole itself.");
      }
      high = low + Math.floorDiv(high - low, (long) step) * (long) step;
      spacing = step == 1 ? Spacing.LINEAR : spacing;
    }
  }

  public IntDistribution(long low, long high) {
    this(low, high, Spacing.LINEAR);
  }

  public boolean isLog() {
    return spacing instanceof Spacing.Log;
  }

  /// The distance of two neighbours.
  public long step() {
    return spacing instanceof Spacing.Stepped(double step) ? (long) step : 1;
  }

  @Override
  public boolean contains(double internal) {
    return low <= internal && internal <= high && (internal - low) % step() == 0;
  }

  @Override
  public boolean isSingle() {
    return low == high;
  }

  @Override
  public double first() {
    return low;
  }

  @Override
  public Choice external(double internal) {
    return Choice.of((long) internal);
  }

  @Override
  public double internal(Choice external) {
    return Bounds.number(external, isLog());
  }

  @Override
  public boolean compatibleWith(Distribution other) {
    return other instanceof IntDistribution o && o.isLog() == isLog();
  }
}

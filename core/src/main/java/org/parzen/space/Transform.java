package org.parzen.space;

import java.util.random.RandomGenerator;

/// Maps one numeric parameter to a line on which samplers work: logarithms where the distribution
/// is logarithmic, half a step of room beyond the ends of a grid, so that each point has an equal
/// share.
///
/// Source: Optuna 5, `_transform.py`; integers round half up, as there.
public final class Transform {

  private final double low;
  private final double high;
  private final boolean log;
  private final Distribution distribution;

  private Transform(double low, double high, boolean log, Distribution distribution) {
    this.low = low;
    this.high = high;
    this.log = log;
    this.distribution = distribution;
  }

  public static Transform of(FloatDistribution d) {
    double half = d.step().orElse(0) / 2;
    return d.isLog()
        ? new Transform(Math.log(d.low()), Math.log(d.high()), true, d)
        : new Transform(d.low() - half, d.high() + half, false, d);
  }

  public static Transform of(IntDistribution d) {
    double half = d.step() / 2.0;
    return d.isLog()
        ? new Transform(Math.log(d.low() - half), Math.log(d.high() + half), true, d)
        : new Transform(d.low() - half, d.high() + half, false, d);
  }

  /// The lower end of the line.
  public double low() {
    return low;
  }

  /// The upper end of the line.
  public double high() {
    return high;
  }

  /// The place of an internal value on the line.
  public double encode(double internal) {
    return log ? Math.log(internal) : internal;
  }

  /// The internal value at a place of the line, always inside the distribution.
  public double decode(double place) {
    return switch (distribution) {
      case FloatDistribution d -> decode(d, place);
      case IntDistribution d -> decode(d, place);
      case CategoricalDistribution _ -> throw new IllegalStateException("not numeric");
    };
  }

  private static double decode(FloatDistribution d, double place) {
    if (d.spacing() instanceof Spacing.Stepped(double step)) {
      return clip(Math.rint((place - d.low()) / step) * step + d.low(), d.low(), d.high());
    }
    double value = d.isLog() ? Math.exp(place) : place;
    return d.isSingle() ? d.low() : clip(value, d.low(), Math.nextDown(d.high()));
  }

  private static double decode(IntDistribution d, double place) {
    double value =
        d.isLog()
            ? Math.rint(Math.exp(place))
            : Math.floor((place - d.low()) / d.step() + 0.5) * d.step() + d.low();
    return clip(value, (double) d.low(), (double) d.high());
  }

  /// An internal value drawn evenly from a distribution's line or choices.
  public static double uniform(Distribution distribution, RandomGenerator random) {
    return switch (distribution) {
      case FloatDistribution d -> of(d).draw(random);
      case IntDistribution d -> of(d).draw(random);
      case CategoricalDistribution d -> random.nextInt(d.choices().size());
    };
  }

  /// Weighs both ends instead of scaling their distance, which overflows beyond 1.8e308.
  private double draw(RandomGenerator random) {
    double share = random.nextDouble();
    return decode(low * (1 - share) + high * share);
  }

  private static double clip(double value, double low, double high) {
    return Math.min(high, Math.max(low, value));
  }
}

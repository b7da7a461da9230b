package org.parzen.importance;

import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;

/// The range of a parameter as a few points at equal distances, or its choices. A value counts for
/// the nearest point, the lower one of two.
///
/// Source: Optuna 5, `_ped_anova/scott_parzen_estimator.py`.
record Bins(int size, double low, double width, boolean log) {

  private static final int MOST = 50;

  /// A little more than half a step, because a value in the middle must not go up by rounding.
  private static final double LOWER = 0.5 + 1e-12;

  /// @param distribution with more than one value
  static Bins of(Distribution distribution) {
    return switch (distribution) {
      case CategoricalDistribution d -> new Bins(d.choices().size(), 0, 1, false);
      case IntDistribution d when d.isLog() -> {
        double octaves = Math.log((double) (d.high() - d.low() + 1)) / Math.log(2);
        int size = Math.min((int) Math.ceil(octaves) + 1, MOST);
        yield between((double) d.low(), (double) d.high(), size, true);
      }
      case IntDistribution d -> {
        double low = (double) d.low();
        double high = (double) d.high();
        yield between(low, high, steps(low, high, (double) d.step()), false);
      }
      case FloatDistribution d -> {
        int size = d.step().isPresent() ? steps(d.low(), d.high(), d.step().getAsDouble()) : MOST;
        yield between(d.low(), d.high(), size, d.isLog());
      }
    };
  }

  private static int steps(double low, double high, double step) {
    return (int) Math.min(Math.rint((high - low) / step) + 1, MOST);
  }

  private static Bins between(double low, double high, int size, boolean log) {
    double from = log ? Math.log(low) : low;
    double to = log ? Math.log(high) : high;
    double range = to - from;
    // The widest ranges are beyond the largest number.
    double width =
        Double.isFinite(range) ? range / (size - 1) : to / (size - 1) - from / (size - 1);
    return new Bins(size, from, width, log);
  }

  /// The point that an internal value counts for.
  int at(double value) {
    double place = log ? Math.log(value) : value;
    double distance = place - low;
    double steps = Double.isFinite(distance) ? distance / width : place / width - low / width;
    return (int) Math.clamp(Math.ceil(steps - LOWER), 0, size - 1);
  }
}

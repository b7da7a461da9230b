package org.parzen.sampler.tpe;

import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Transform;

/// One parameter as the kernels see it. Immutable.
sealed interface Axis {

  static Axis of(Distribution distribution) {
    return switch (distribution) {
      case FloatDistribution d -> line(Transform.of(d), d.isLog(), d.step().orElse(0));
      case IntDistribution d -> line(Transform.of(d), d.isLog(), (double) d.step());
      case CategoricalDistribution d -> new Choices(d.choices().size());
    };
  }

  /// Whether a parameter has more than one value, and kernels can be put on it.
  static boolean isSearched(Distribution distribution) {
    return !distribution.isSingle() && of(distribution).isUsable();
  }

  private static Axis line(Transform transform, boolean log, double step) {
    return step > 0 ? new Grid(transform, log, step) : new Line(transform);
  }

  /// Where an observed internal value lies.
  double place(double internal);

  /// Whether kernels can be put on this axis: not where its length overflows.
  default boolean isUsable() {
    return true;
  }

  /// A parameter whose values lie on a line.
  sealed interface Numeric extends Axis {

    /// Observations outside the range are allowed (somebody fixed them), but not so far away that
    /// nothing is left of their kernels.
    double FARTHEST = 100;

    Transform transform();

    default double low() {
      return transform().low();
    }

    default double high() {
      return transform().high();
    }

    default double length() {
      return high() - low();
    }

    default double middle() {
      return low() + length() / 2;
    }

    @Override
    default boolean isUsable() {
      return length() < Double.MAX_VALUE / (2 * FARTHEST);
    }

    @Override
    default double place(double internal) {
      double room = FARTHEST * length();
      return Math.min(high() + room, Math.max(low() - room, transform().encode(internal)));
    }
  }

  /// Every place is a value: its probability is a density.
  record Line(Transform transform) implements Numeric {}

  /// Only some places are values: the probability of one is the share of the line around it.
  ///
  /// @param log whether the line is that of logarithms
  record Grid(Transform transform, boolean log, double step) implements Numeric {

    /// Where the share of a value begins.
    double begin(double internal) {
      return log ? Math.log(internal - step / 2) : internal - step / 2;
    }

    /// Where the share of a value ends.
    double end(double internal) {
      return log ? Math.log(internal + step / 2) : internal + step / 2;
    }
  }

  /// Values without an order.
  record Choices(int count) implements Axis {
    @Override
    public double place(double internal) {
      return internal;
    }
  }
}

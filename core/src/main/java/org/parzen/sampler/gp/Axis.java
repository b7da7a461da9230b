package org.parzen.sampler.gp;

import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Transform;

/// One parameter as a coordinate of the cube on which the process lives. A numeric one lies between
/// 0 and 1, logarithms where it is logarithmic, half a step from the ends of a grid; a categorical
/// one is the index of its choice. Immutable.
///
/// Source: Optuna 5, `_gp/search_space.py`.
sealed interface Axis {

  /// The coordinate of an internal value.
  double coordinate(double internal);

  /// The internal value at a coordinate.
  double internal(double coordinate);

  /// The coordinate that stands for none: of a number the middle, told apart from a value there by
  /// the last bit; of choices another than all of them.
  double absent();

  /// A coordinate that a share of the axis, from 0 to below 1, falls on.
  double at(double share);

  static Axis of(Distribution distribution) {
    return switch (distribution) {
      case CategoricalDistribution d -> new Choices(d.choices().size());
      case FloatDistribution d -> {
        Line line = new Line(Transform.of(d));
        yield d.step().isEmpty() ? line : new Grid(line, d.low(), d.step().getAsDouble(), d.high());
      }
      case IntDistribution d -> new Grid(new Line(Transform.of(d)), d.low(), d.step(), d.high());
    };
  }

  /// Any number between two bounds.
  ///
  /// Halves keep a range wider than the largest number finite. A value from outside the bounds,
  /// which a queued trial may have, is taken for one at most a whole range away.
  record Line(Transform transform) implements Axis {

    private static final double ABSENT = Math.nextUp(0.5);

    @Override
    public double coordinate(double internal) {
      double low = transform.low() / 2;
      double share = (transform.encode(internal) / 2 - low) / (transform.high() / 2 - low);
      return Double.isNaN(share) ? 0 : Math.clamp(share, -1, 2);
    }

    @Override
    public double absent() {
      return ABSENT;
    }

    @Override
    public double internal(double coordinate) {
      return transform.decode(transform.low() * (1 - coordinate) + transform.high() * coordinate);
    }

    @Override
    public double at(double share) {
      return share;
    }
  }

  /// One of a finite number of values in an order.
  sealed interface Discrete extends Axis {

    /// How many.
    long count();

    /// The coordinate of the k-th.
    double coordinateOf(long k);

    /// The one at a coordinate.
    long index(double coordinate);
  }

  /// Numbers at equal distances, or whole numbers on a logarithmic line.
  record Grid(Line line, double low, double step, double high) implements Discrete {
    @Override
    public long count() {
      return (long) Math.rint((high - low) / step) + 1;
    }

    @Override
    public double coordinate(double internal) {
      return line.coordinate(internal);
    }

    @Override
    public double absent() {
      return line.absent();
    }

    @Override
    public double internal(double coordinate) {
      return line.internal(coordinate);
    }

    @Override
    public double at(double share) {
      return line.coordinate(line.internal(share));
    }

    @Override
    public double coordinateOf(long k) {
      return line.coordinate(low + k * step);
    }

    @Override
    public long index(double coordinate) {
      return (long) Math.rint((line.internal(coordinate) - low) / step);
    }
  }

  /// One of some things without an order.
  record Choices(long count) implements Discrete {
    @Override
    public double coordinate(double internal) {
      return internal;
    }

    @Override
    public double absent() {
      return -1;
    }

    @Override
    public double internal(double coordinate) {
      return coordinate;
    }

    @Override
    public double at(double share) {
      return Math.min((double) (count - 1), Math.floor(share * count));
    }

    @Override
    public double coordinateOf(long k) {
      return k;
    }

    @Override
    public long index(double coordinate) {
      return (long) coordinate;
    }
  }
}

package org.parzen.sampler.cmaes;

import java.util.random.RandomGenerator;

/// A search distribution over the unit cube. Immutable: being told of a population gives the next
/// one. Several threads may ask at once.
public sealed interface Optimizer permits Centred, MarginCma {

  int dimension();

  /// How many points are told at once.
  int populationSize();

  /// How often it was told.
  int generation();

  /// A new array: where the distribution has its middle.
  double[] mean();

  /// The overall width of the distribution.
  double sigma();

  /// A new array: the variance along each axis, without the overall width.
  double[] variances();

  /// Draws a point. Draws again while it lies outside the cube, in the end clips it.
  double[] ask(RandomGenerator random);

  /// Where the objective is to be evaluated for a point that was drawn.
  default double[] evaluated(double[] drawn) {
    return drawn;
  }

  /// One coordinate of the point that might have been drawn for a place that somebody else chose:
  /// the reverse of [#evaluated(double\[\])].
  default double drawn(int i, double evaluated) {
    return evaluated;
  }

  /// The distribution after a population.
  ///
  /// @param points one row a point, as drawn
  /// @param losses one a point: less is better, equals rank in the given order
  /// @throws IllegalArgumentException where there are not as many as [#populationSize()]
  Optimizer tell(double[][] points, double[] losses);

  /// Whether it can go on: all its numbers are finite and it has some width.
  boolean isUsable();
}

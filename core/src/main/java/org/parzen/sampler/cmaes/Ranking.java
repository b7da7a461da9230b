package org.parzen.sampler.cmaes;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A population, best first.
final class Ranking {

  private Ranking() {}

  /// The points by loss; equals stay in order.
  ///
  /// @throws IllegalArgumentException where a population has another size
  static double[][] ranked(double[][] points, double[] losses, int population) {
    if (points.length != population || losses.length != population) {
      throw new IllegalArgumentException(
          "A population has %d points, not %d with %d values."
              .formatted(population, points.length, losses.length));
    }
    return IntStream.range(0, population)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> losses[i]))
        .map(i -> points[i])
        .toArray(double[][]::new);
  }
}

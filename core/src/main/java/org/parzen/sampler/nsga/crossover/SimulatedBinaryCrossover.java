package org.parzen.sampler.nsga.crossover;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// SBX: draws genes near one of two parents or between them, never beyond the ends; the farther the
/// parents are from each other, the farther the child is from them.
///
/// Source: Deb and Agrawal 1995, with ends as in Deb's own program; Optuna 5, `_sbx.py`.
///
/// @param eta the greater, the nearer are children to their parents; absent: the peer's, 2 with one
///   objective and 20 with several
public record SimulatedBinaryCrossover(OptionalDouble eta) implements Crossover {

  public static final SimulatedBinaryCrossover USUAL =
      new SimulatedBinaryCrossover(OptionalDouble.empty());

  private static final double SEVERAL = 20;
  private static final double LEAST_DISTANCE = 1e-10;

  @Override
  public Crossover fitted(int objectives) {
    return eta.isPresent()
        ? this
        : new SimulatedBinaryCrossover(OptionalDouble.of(objectives == 1 ? 2 : SEVERAL));
  }

  private double power() {
    return eta.orElse(SEVERAL) + 1;
  }

  @Override
  public double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random) {
    int genes = low.length;
    double[] one = new double[genes];
    double[] two = new double[genes];
    for (int i = 0; i < genes; i++) {
      double least = Math.min(parents[0][i], parents[1][i]);
      double most = Math.max(parents[0][i], parents[1][i]);
      double distance = Math.max(LEAST_DISTANCE, most - least);
      double u = random.nextDouble();
      double middle = (least + most) / 2;
      one[i] = middle - spread(u, 1 + 2 * (least - low[i]) / distance) * distance / 2;
      two[i] = middle + spread(u, 1 + 2 * (high[i] - most) / distance) * distance / 2;
    }
    return GeneChoice.EVEN.pick(one, two, parents, random);
  }

  /// How far children lie apart, in distances of the parents, where `room` reaches the end.
  private double spread(double u, double room) {
    double alpha = 2 - Math.pow(room, -power());
    double power = u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha);
    return Math.pow(power, 1 / power());
  }
}

package org.parzen.sampler.nsga.crossover;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// vSBX: like SBX, but genes may come from any place, so that those of parents who are alike still
/// spread.
///
/// Source: Ballester and Carter, “Real-Parameter Genetic Algorithms for Finding Multiple Optimal
/// Solutions in Multi-modal Optimization”, GECCO 2003; Optuna 5, `_vsbx.py`.
///
/// @param eta the greater, the nearer are children to their parents; absent: the peer's, 2 with one
///   objective and 20 with several
public record VariableBinaryCrossover(OptionalDouble eta) implements Crossover {

  public static final VariableBinaryCrossover USUAL =
      new VariableBinaryCrossover(OptionalDouble.empty());

  private static final double SEVERAL = 20;
  private static final double LEAST = 1e-10;

  @Override
  public Crossover fitted(int objectives) {
    return eta.isPresent()
        ? this
        : new VariableBinaryCrossover(OptionalDouble.of(objectives == 1 ? 2 : SEVERAL));
  }

  private double power() {
    return eta.orElse(SEVERAL) + 1;
  }

  @Override
  public double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random) {
    boolean first = random.nextDouble() <= 0.5;
    boolean second = random.nextDouble() <= 0.5;
    double[] one = new double[low.length];
    double[] two = new double[low.length];
    for (int i = 0; i < one.length; i++) {
      double u = random.nextDouble();
      double near = Math.pow(1 / Math.max(2 * u, LEAST), 1 / power());
      double far = Math.pow(1 / Math.max(2 * (1 - u), LEAST), 1 / power());
      double x = parents[0][i];
      double y = parents[1][i];
      one[i] = first ? ((1 + near) * x + (1 - far) * y) / 2 : ((1 - near) * x + (1 + far) * y) / 2;
      two[i] =
          second ? ((3 - near) * x - (1 - far) * y) / 2 : (-(1 - near) * x + (3 - far) * y) / 2;
    }
    return GeneChoice.EVEN.pick(one, two, parents, random);
  }
}

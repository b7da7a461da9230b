package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// UNDX: draws from a bell around the middle of two parents, along their line as wide as they are
/// apart, and across it as wide as a third parent is away.
///
/// Source: Ono and Kobayashi, “A Real-Coded Genetic Algorithm for Function Optimization Using
/// Unimodal Normal Distribution Crossover”, ICGA 1997; Optuna 5, `_undx.py`, whose spreads are the
/// squares of the paper's. Departs from it: instead of a basis across the line, the part along the
/// line is taken out of a draw in all directions, which has the same distribution.
///
/// @param along the spread along the line, in distances of the parents
/// @param across the spread across it, in distances of the third parent, divided by the number of
///   genes
public record NormalCrossover(double along, double across) implements Crossover {

  /// The peer's spreads.
  public static final NormalCrossover USUAL = new NormalCrossover(0.5 * 0.5, 0.35 * 0.35);

  @Override
  public int parents() {
    return 3;
  }

  @Override
  public double[] cross(double[][] parents, double[] low, double[] high, RandomGenerator random) {
    int genes = low.length;
    double[] line = new double[genes];
    double[] third = new double[genes];
    double[] draw = new double[genes];
    double xi = along * random.nextGaussian();
    for (int i = 0; i < genes; i++) {
      line[i] = parents[0][i] - parents[1][i];
      third[i] = parents[2][i] - parents[0][i];
      draw[i] = random.nextGaussian();
    }
    takeOut(line, third);
    takeOut(line, draw);
    // The spread belongs to one direction across, of which a single gene has none.
    double width = genes < 2 ? 0 : across / genes * Math.sqrt(dot(third, third));
    double[] child = new double[genes];
    for (int i = 0; i < genes; i++) {
      child[i] = (parents[0][i] + parents[1][i]) / 2 + xi * line[i] + width * draw[i];
    }
    return child;
  }

  /// Leaves of a vector what lies across a line; all of it where the line is a point.
  private static void takeOut(double[] line, double[] vector) {
    double length = dot(line, line);
    double share = length > 0 ? dot(line, vector) / length : 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= share * line[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }
}

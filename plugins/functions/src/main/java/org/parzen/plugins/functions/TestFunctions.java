package org.parzen.plugins.functions;

import org.parzen.objective.Objective;
import org.parzen.trial.Trial;

/// Functions with known minima that optimisers are compared on.
///
/// Source of the formulas: Surjanovic and Bingham, “Virtual Library of Simulation Experiments”,
/// Simon Fraser University.
final class TestFunctions {

  /// Least 0.397887… at (-π, 12.275), (π, 2.275) and (9.42478, 2.475).
  static final Function BRANIN =
      Function.of(
          "branin",
          "Branin",
          "Two parameters, three equal minima (0.397887).",
          Objective.of(TestFunctions::branin));

  /// Least 0 at (1, …, 1).
  static final Function ROSENBROCK =
      Function.of(
          "rosenbrock",
          "Rosenbrock",
          "Five parameters, one minimum (0) in a long bent valley.",
          Objective.of(TestFunctions::rosenbrock));

  /// Least 0 at the origin.
  static final Function ACKLEY =
      Function.of(
          "ackley",
          "Ackley",
          "Five parameters, many dents around one minimum (0).",
          Objective.of(TestFunctions::ackley));

  /// Least 0 at the origin.
  static final Function SPHERE =
      Function.of(
          "sphere",
          "Sphere",
          "Five parameters, one round bowl (0).",
          Objective.of(TestFunctions::sphere));

  private TestFunctions() {}

  private static double branin(Trial trial) {
    double x = trial.suggestFloat("x", -5, 10);
    double y = trial.suggestFloat("y", 0, 15);
    double bend = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  private static double rosenbrock(Trial trial) {
    double[] x = vector(trial, -2.048, 2.048);
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      sum += 100 * Math.pow(x[i + 1] - x[i] * x[i], 2) + Math.pow(1 - x[i], 2);
    }
    return sum;
  }

  private static double ackley(Trial trial) {
    double[] x = vector(trial, -32.768, 32.768);
    double squares = 0;
    double waves = 0;
    for (double value : x) {
      squares += value * value / x.length;
      waves += Math.cos(2 * Math.PI * value) / x.length;
    }
    return -20 * Math.exp(-0.2 * Math.sqrt(squares)) - Math.exp(waves) + 20 + Math.E;
  }

  private static double sphere(Trial trial) {
    double sum = 0;
    for (double value : vector(trial, -5.12, 5.12)) {
      sum += value * value;
    }
    return sum;
  }

  private static double[] vector(Trial trial, double low, double high) {
    double[] x = new double[5];
    for (int i = 0; i < x.length; i++) {
      x[i] = trial.suggestFloat("x" + i, low, high);
    }
    return x;
  }
}

package org.parzen.plugins.functions.suite;

import static org.parzen.plugins.functions.suite.SumFormulas.square;

import java.util.List;
import org.parzen.objective.Objective;
import org.parzen.trial.Trial;

/// Functions to get to know the program with.
///
/// Source of the formulas: Surjanovic and Bingham, “Virtual Library of Simulation Experiments”,
/// Simon Fraser University.
public final class FirstCases {

  public static final List<TestCase> CASES =
      List.of(
          TestCase.of(
              "Branin",
              "Two parameters, three equal minima (0.397887).",
              Objective.of(FirstCases::branin),
              0.39788735772973816),
          TestCase.of(
              "Rosenbrock",
              "Five parameters, one minimum (0) in a long bent valley.",
              Box.of(5, -2.048, 2.048).objective(SumFormulas::rosenbrock),
              0),
          TestCase.of(
              "Ackley",
              "Five parameters, many dents around one minimum (0).",
              Box.of(5, -32.768, 32.768).objective(SumFormulas::ackley),
              0),
          TestCase.of(
              "Sphere",
              "Five parameters, one round bowl (0).",
              Box.of(5, -5.12, 5.12).objective(SumFormulas::sphere),
              0));

  private FirstCases() {}

  private static double branin(Trial trial) {
    double x = trial.suggestFloat("x", -5, 10);
    double y = trial.suggestFloat("y", 0, 15);
    double bend = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return square(bend) + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }
}

package org.parzen.plugins.functions.suite;

import static org.parzen.plugins.functions.suite.SumFormulas.square;

import java.util.List;
import org.parzen.objective.Objective;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
import org.parzen.trial.Trial;

/// Functions of more than real numbers: whole numbers, choices, logarithmic and stepped ranges,
/// conditions, constraints.
public final class MixedCases {

  public static final List<TestCase> CASES =
      List.of(
          TestCase.of(
              "MixedAckley_8d",
              "Real, logarithmic, stepped and whole numbers and two choices; least value 0.",
              Objective.of(MixedCases::ackley),
              0),
          TestCase.of(
              "Func2C_4d",
              "Two choices decide which function of two real numbers counts; least value -0.206326.",
              Objective.of(MixedCases::func2c),
              -0.2063256906979755),
          TestCase.of(
              "PressureVessel_4d",
              "The cost of a vessel that has to hold its pressure: whole numbers, three"
                  + " constraints; least value 6059.71.",
              Objective.of(MixedCases::pressureVessel),
              6059.714335),
          TestCase.of(
              "Tree_9d",
              "Four leaves of a tree of choices, each with parameters of its own; least value 0.1.",
              Objective.of(MixedCases::tree),
              0.1));

  private MixedCases() {}

  /// Ackley's function; what is no plain number stands for one. After the mixed Ackley function of
  /// Oh et al., “Combinatorial Bayesian Optimization using the Graph Cartesian Product”, 2019.
  private static double ackley(Trial trial) {
    FloatDistribution stepped = new FloatDistribution(-2, 2, Spacing.step(0.25));
    return SumFormulas.ackley(
        new double[] {
          trial.suggestFloat("x0", -10, 30),
          trial.suggestFloat("x1", -10, 30),
          3 * (Math.log10(trial.suggestFloat("rate", 1e-5, 1e-1, Spacing.LOG)) + 3),
          stepped.internal(trial.suggest("step", stepped)),
          (double) trial.suggestInt("n", -10, 30),
          Math.log((double) trial.suggestInt("size", 1, 1024, Spacing.LOG)) / Math.log(2) - 6,
          chosen(trial.suggestCategorical("kind", "tall", "round", "flat", "bent")),
          chosen(trial.suggestCategorical("colour", "red", "flat", "green")),
        });
  }

  private static double chosen(String word) {
    return word.equals("flat") ? 0 : word.length();
  }

  /// After Func-2C of Ru et al., “Bayesian Optimisation over Multiple Continuous and Categorical
  /// Inputs”, 2020, without noise.
  private static double func2c(Trial trial) {
    String first = trial.suggestCategorical("first", "valley", "camel", "beale");
    String second = trial.suggestCategorical("second", "valley", "camel", "beale");
    double x = 2 * trial.suggestFloat("x0", -1, 1);
    double y = 2 * trial.suggestFloat("x1", -1, 1);
    return surface(first, x, y) + surface(second, x, y);
  }

  private static double surface(String name, double x, double y) {
    return switch (name) {
      case "valley" -> SumFormulas.rosenbrock(new double[] {x, y}) / 300;
      case "camel" ->
          ((4 - 2.1 * x * x + x * x * x * x / 3) * x * x + x * y + 4 * (y * y - 1) * y * y) / 10;
      default ->
          (square(1.5 - x + x * y)
                  + square(2.25 - x + x * y * y)
                  + square(2.625 - x + x * y * y * y))
              / 50;
    };
  }

  /// Sandgren, “Nonlinear Integer and Discrete Programming in Mechanical Design Optimization”,
  /// 1990, with the bounds of Coello, 2000. Walls come in sixteenths of an inch.
  private static double pressureVessel(Trial trial) {
    double shell = 0.0625 * trial.suggestInt("shell", 1, 99);
    double head = 0.0625 * trial.suggestInt("head", 1, 99);
    double radius = trial.suggestFloat("radius", 10, 200);
    double length = trial.suggestFloat("length", 10, 200);
    double volume = Math.PI * radius * radius * (length + 4.0 / 3 * radius);
    trial.setConstraint("shell", 0.0193 * radius - shell);
    trial.setConstraint("head", 0.00954 * radius - head);
    trial.setConstraint("volume", 1_296_000 - volume);
    return 0.6224 * shell * radius * length
        + 1.7781 * head * radius * radius
        + 3.1661 * shell * shell * length
        + 19.84 * shell * shell * radius;
  }

  /// Jenatton et al., “Bayesian Optimization with Tree-structured Dependencies”, 2017.
  private static double tree(Trial trial) {
    long side = trial.suggestInt("x1", 0, 1);
    long leaf = trial.suggestInt(side == 0 ? "x2" : "x3", 0, 1);
    long number = 2 * side + leaf;
    double own = trial.suggestFloat("x" + (4 + number), -1, 1);
    double shared = trial.suggestFloat(side == 0 ? "r8" : "r9", 0, 1);
    return own * own + 0.1 * (number + 1) + shared;
  }
}

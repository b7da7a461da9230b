package org.parzen.plugins.functions.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.trial.Trial;

/// A search space of numbers `x0`, `x1` … Immutable.
record Box(List<Distribution> axes) {

  Box {
    axes = List.copyOf(axes);
  }

  /// Continuous, with the same bounds everywhere.
  static Box of(int dimension, double low, double high) {
    return new Box(Collections.nCopies(dimension, new FloatDistribution(low, high)));
  }

  /// Continuous.
  static Box of(double[]... bounds) {
    return new Box(
        Arrays.stream(bounds).<Distribution>map(b -> new FloatDistribution(b[0], b[1])).toList());
  }

  /// This box with whole numbers on some axes.
  Box withWhole(long low, long high, int... which) {
    List<Distribution> changed = new ArrayList<>(axes);
    for (int axis : which) {
      changed.set(axis, new IntDistribution(low, high));
    }
    return new Box(changed);
  }

  /// Asks a trial for a point.
  double[] point(Trial trial) {
    double[] x = new double[axes.size()];
    for (int i = 0; i < x.length; i++) {
      Distribution axis = axes.get(i);
      x[i] = axis.internal(trial.suggest("x" + i, axis));
    }
    return x;
  }

  Objective objective(Formula formula) {
    return Objective.of(trial -> formula.at(point(trial)));
  }

  /// A function on this box.
  TestCase minimised(String name, Formula formula, double minimum) {
    String help = "%s; least value %s.".formatted(size(), Double.toString(minimum));
    return TestCase.of(name, help, objective(formula), minimum);
  }

  /// A function with several values on this box.
  TestCase withSeveral(String name, UnaryOperator<double[]> formula, FrontVolume front) {
    String help = "%s, %d objectives.".formatted(size(), front.reference().size());
    Objective objective = trial -> Outcome.of(formula.apply(point(trial)));
    return new TestCase(name, help, objective, OptionalDouble.empty(), Optional.of(front));
  }

  private String size() {
    return axes.size() == 1 ? "One parameter" : axes.size() + " parameters";
  }
}

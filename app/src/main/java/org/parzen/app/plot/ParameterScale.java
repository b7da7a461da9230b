package org.parzen.app.plot;

import org.parzen.analysis.ParameterAxis;

/// What a parameter's axis is for a plot: its gauge, range, title and the writing of its positions.
final class ParameterScale {
  /// Fractional parts of multiples of these lie evenly: along one axis, and in a plane (the plastic
  /// number's powers).
  private static final double ACROSS = 0.7548776662466927;

  private static final double UP = 0.5698402909980532;

  /// How much of a name's place its marks take.
  private static final double SPREAD = 0.56;

  private ParameterScale() {}

  static Gauge gauge(ParameterAxis axis) {
    return switch (axis.kind()) {
      case LINEAR -> Gauge.of(Scale.LINEAR);
      case WHOLE -> Gauge.whole();
      case LOG -> Gauge.of(Scale.LOG);
      case CATEGORICAL -> new Gauge.Names(axis.labels());
    };
  }

  static Range range(ParameterAxis axis) {
    double from = axis.start();
    double to = axis.end();
    return to - from > Range.SHORTEST && Double.isFinite(to - from)
        ? new Range(from, to)
        : Range.around(axis.low(), axis.high(), ParameterAxis.PADDING, gauge(axis).scale());
  }

  /// Gives the parameter's name; of a constant one also its only value.
  static String title(ParameterAxis axis) {
    return axis.isConstant()
        ? PlotText.of("parameter.constant", axis.name(), text(axis, axis.low()))
        : axis.name();
  }

  /// Writes the value at a position.
  static String text(ParameterAxis axis, double position) {
    return axis.isCategorical() ? axis.labels().get((int) position) : Numbers.shortest(position);
  }

  /// Gives where marks are painted along a horizontal axis: beside each other where a name has
  /// many, always the same for the same trial.
  static double[] across(ParameterAxis axis, double[] at, int[] number) {
    return axis.isCategorical() ? spread(at, number, ACROSS) : at;
  }

  /// The same along an upright axis.
  static double[] up(ParameterAxis axis, double[] at, int[] number) {
    return axis.isCategorical() ? spread(at, number, UP) : at;
  }

  private static double[] spread(double[] at, int[] number, double step) {
    double[] beside = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double turn = (number[i] + 1) * step;
      beside[i] = at[i] + (turn - Math.floor(turn) - 0.5) * SPREAD;
    }
    return beside;
  }
}

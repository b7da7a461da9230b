package org.parzen.analysis;

import java.util.List;

/// Where the values of one parameter, or of an objective, lie along an axis of a chart. Immutable.
///
/// A number stands at itself, also on a logarithmic axis; the name of a choice stands at its place
/// in the order in which the choices were declared, the first at 0. Choices that are all numbers
/// count as numbers, as in Optuna.
///
/// @param low the least position of a trial; not-a-number where no trial has the parameter
/// @param high the greatest position of a trial
/// @param labels the names of the choices; empty for numbers
/// @param numbers the choices that are all numbers, as declared; empty for all others
public record ParameterAxis(
    String name, Kind kind, double low, double high, List<String> labels, List<Double> numbers) {

  /// The share of its length that is added at each end of an axis.
  public static final double PADDING = 0.05;

  /// How positions lie along an axis.
  public enum Kind {
    /// Numbers.
    LINEAR,
    /// Whole numbers.
    WHOLE,
    /// Numbers above zero, every order of magnitude as long as the others.
    LOG,
    /// Names without an order.
    CATEGORICAL
  }

  public ParameterAxis {
    labels = List.copyOf(labels);
    numbers = List.copyOf(numbers);
  }

  /// Gives the axis of plain numbers, such as the values of an objective.
  static ParameterAxis linear(String name, double[] at) {
    return spanning(name, Kind.LINEAR, at, List.of(), List.of());
  }

  /// Gives the axis that spans positions, those that are not-a-number left out.
  static ParameterAxis spanning(
      String name, Kind kind, double[] at, List<String> labels, List<Double> numbers) {
    double low = Double.NaN;
    double high = Double.NaN;
    for (double position : at) {
      low = position >= low ? low : Double.isNaN(position) ? low : position;
      high = position <= high ? high : Double.isNaN(position) ? high : position;
    }
    return new ParameterAxis(name, kind, low, high, labels, numbers);
  }

  /// Whether no trial has the parameter.
  public boolean isEmpty() {
    return Double.isNaN(low);
  }

  /// Whether all trials that have the parameter have the same value of it.
  public boolean isConstant() {
    return low == high;
  }

  public boolean isCategorical() {
    return kind == Kind.CATEGORICAL;
  }

  /// Gives how far along a position is, in units of the axis' length on paper.
  public double forward(double position) {
    return kind == Kind.LOG ? Math.log10(position) : position;
  }

  /// Gives the position that is so far along.
  public double inverse(double forward) {
    return kind == Kind.LOG ? Math.pow(10, forward) : forward;
  }

  /// Gives the position where the axis begins: 5 % before the least one, or half a place before the
  /// first name.
  public double start() {
    return isCategorical() ? -0.5 : inverse(forward(low) - padding());
  }

  /// Gives the position where the axis ends.
  public double end() {
    return isCategorical() ? labels.size() - 0.5 : inverse(forward(high) + padding());
  }

  private double padding() {
    if (!isConstant()) {
      return (forward(high) - forward(low)) * PADDING;
    }
    return kind == Kind.LOG ? 0.5 : low == 0 ? 1 : Math.abs(low) * 0.1;
  }

  /// Gives where a position is between the least one, 0, and the greatest one, 1: between the first
  /// and the last name, where it has names; a half where there is only one.
  public double share(double position) {
    double from = isCategorical() ? 0 : forward(low);
    double to = isCategorical() ? labels.size() - 1 : forward(high);
    return from == to ? 0.5 : (forward(position) - from) / (to - from);
  }
}

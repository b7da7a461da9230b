package org.parzen.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.text.PythonNumber;

/// The values of one parameter, a position on its axis for each trial. The array is shared, not
/// copied, so nobody may change it.
///
/// @param at the position of each trial, not-a-number where a trial has no such parameter
/// @param missing how many trials have no such parameter
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record ParameterColumn(ParameterAxis axis, double[] at, int missing) {

  /// How much of an axis lies below its values where trials without the parameter are to be seen.
  public static final double NONE_BELOW = 0.12;

  /// Reads a parameter of trials; nothing where none of them has it.
  static Optional<ParameterColumn> of(History finished, int[] rows, String name) {
    double[] at = new double[rows.length];
    int first = -1;
    for (int i = 0; i < rows.length; i++) {
      at[i] = finished.parameter(rows[i], name);
      first = first < 0 && !Double.isNaN(at[i]) ? rows[i] : first;
    }
    if (first < 0) {
      return Optional.empty();
    }
    Shape shape = finished.shape(first);
    ParameterReader reader =
        ParameterReader.of(name, shape.distributions().get(shape.names().indexOf(name)));
    int missing = 0;
    for (int i = 0; i < at.length; i++) {
      at[i] = reader.position(at[i]);
      missing += Double.isNaN(at[i]) ? 1 : 0;
    }
    return Optional.of(new ParameterColumn(reader.axis(at), at, missing));
  }

  /// Gives the column of an objective, which every trial has.
  static ParameterColumn ofObjective(String name, double[] values) {
    return new ParameterColumn(ParameterAxis.linear(name, values), values, 0);
  }

  /// Whether trials differ in the parameter.
  ///
  /// @param trials some that have it
  boolean variesIn(int... trials) {
    return Arrays.stream(trials).anyMatch(trial -> at[trial] != at[trials[0]]);
  }

  public String name() {
    return axis.name();
  }

  /// Gives choices that are all numbers a place each, ascending, instead of their value: where only
  /// their order counts. All other columns stay as they are.
  public ParameterColumn inPlaces() {
    return in(axis.numbers().stream().sorted().toList());
  }

  /// Gives choices that are all numbers the places in which they were declared, as names have them.
  /// All other columns stay as they are.
  public ParameterColumn inDeclaredPlaces() {
    return in(axis.numbers());
  }

  private ParameterColumn in(List<Double> order) {
    if (order.isEmpty()) {
      return this;
    }
    double[] places =
        Arrays.stream(at).map(v -> Double.isNaN(v) ? v : order.indexOf(v + 0.0)).toArray();
    List<String> labels = order.stream().map(ParameterColumn::label).toList();
    ParameterAxis named =
        ParameterAxis.spanning(
            axis.name(), ParameterAxis.Kind.CATEGORICAL, places, labels, List.of());
    return new ParameterColumn(named, places, missing);
  }

  private static String label(double number) {
    String text = PythonNumber.repr(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// Gives how high a position stands on an upright axis of length 1. Where trials lack the
  /// parameter, they stand at 0 and the values begin 12 % above.
  public double height(double position) {
    if (Double.isNaN(position)) {
      return 0;
    }
    double share = axis.share(position);
    return missing == 0 ? share : NONE_BELOW + (1 - NONE_BELOW) * share;
  }
}

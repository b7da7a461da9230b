package org.parzen.analysis;

import java.util.Arrays;
import java.util.List;
import org.parzen.study.History;
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

  /// Reads a parameter of trials.
  static ParameterColumn of(History finished, int[] rows, String name) {
    ParameterReader reader = new ParameterReader(name);
    double[] at = new double[rows.length];
    int missing = 0;
    for (int i = 0; i < rows.length; i++) {
      at[i] = reader.position(finished, rows[i]);
      missing += Double.isNaN(at[i]) ? 1 : 0;
    }
    return new ParameterColumn(reader.axis(at), at, missing);
  }

  /// Gives the column of an objective, which every trial has.
  static ParameterColumn ofObjective(String name, double[] values) {
    return new ParameterColumn(ParameterAxis.linear(name, values), values, 0);
  }

  public String name() {
    return axis.name();
  }

  /// Gives choices that are all numbers a place each, ascending, instead of their value: where only
  /// their order counts. All other columns stay as they are.
  public ParameterColumn inPlaces() {
    if (axis.numbers().isEmpty()) {
      return this;
    }
    double[] places =
        Arrays.stream(at)
            .map(v -> Double.isNaN(v) ? v : axis.numbers().indexOf(v == 0 ? 0.0 : v))
            .toArray();
    List<String> labels =
        axis.numbers().stream().map(v -> PythonNumber.repr(v).replaceAll("\\.0$", "")).toList();
    ParameterAxis named =
        ParameterAxis.spanning(
            axis.name(), ParameterAxis.Kind.CATEGORICAL, places, labels, List.of());
    return new ParameterColumn(named, places, missing);
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

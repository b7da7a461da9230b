package org.parzen.plugins.command;

import java.util.List;
import org.parzen.setting.Settings;

/// How often a program runs in a trial, and which number that gives. Immutable.
record Repeats(int count, boolean median) {

  static Repeats of(Settings settings) {
    return new Repeats(
        (int) settings.whole(CommandSettings.REPEATS),
        settings.text(CommandSettings.REPEATS_BY).equals("median"));
  }

  /// One number of several; not a number where one of them is none.
  double combine(List<Double> values) {
    if (values.stream().anyMatch(value -> value.isNaN())) {
      return Double.NaN;
    }
    if (!median) {
      return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

package org.parzen.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.History;

/// Parameters as columns between 0 and 1: a number's place in its range, without logarithms, as in
/// Optuna; a column of zeros and ones a choice. Parameters with one value have no columns.
///
/// @param columns a number a trial
/// @param places which columns belong to each parameter
record Encoding(List<double[]> columns, Map<String, Place> places) {

  /// Some columns that follow each other.
  ///
  /// @param to the one behind the last
  record Place(int from, int to) {}

  static Encoding of(History history, int[] rows, Map<String, Distribution> parameters) {
    List<double[]> columns = new ArrayList<>();
    Map<String, Place> places = new LinkedHashMap<>();
    parameters.forEach(
        (name, distribution) -> {
          if (!distribution.isSingle()) {
            int from = columns.size();
            double[] values =
                Arrays.stream(rows).mapToDouble(row -> history.parameter(row, name)).toArray();
            columns.addAll(encode(values, distribution));
            places.put(name, new Place(from, columns.size()));
          }
        });
    return new Encoding(columns, places);
  }

  private static List<double[]> encode(double[] values, Distribution distribution) {
    return switch (distribution) {
      case CategoricalDistribution d -> {
        List<double[]> choices = new ArrayList<>();
        for (int i = 0; i < d.choices().size(); i++) {
          int choice = i;
          choices.add(Arrays.stream(values).map(v -> (int) v == choice ? 1 : 0).toArray());
        }
        yield choices;
      }
      case FloatDistribution d -> List.of(unit(values, d.low(), d.high()));
      case IntDistribution d -> List.of(unit(values, (double) d.low(), (double) d.high()));
    };
  }

  /// Numbers by their place between two others; those beyond are at the ends.
  static double[] unit(double[] values, double low, double high) {
    // Halves, because the distance may be beyond the largest number.
    double range = high / 2 - low / 2;
    return Arrays.stream(values)
        .map(value -> Math.clamp((value / 2 - low / 2) / range, 0, 1))
        .toArray();
  }
}

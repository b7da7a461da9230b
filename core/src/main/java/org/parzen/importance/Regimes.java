package org.parzen.importance;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;

/// Trials by the distribution of one parameter: those without it are a group, too.
///
/// @param of by row of the history, the group
/// @param distributions of the groups
@SuppressWarnings("ArrayRecordComponent") // never compared
record Regimes(int[] of, List<Optional<Distribution>> distributions) {

  /// @param rows of the trials that are divided
  static Regimes of(History history, int[] rows, String parameter) {
    IdentityHashMap<Shape, Integer> byShape = new IdentityHashMap<>();
    Map<Optional<Distribution>, Integer> groups = new LinkedHashMap<>();
    int[] of = new int[history.size()];
    for (int row : rows) {
      of[row] =
          byShape.computeIfAbsent(
              history.shape(row),
              shape -> groups.computeIfAbsent(distribution(shape, parameter), _ -> groups.size()));
    }
    return new Regimes(of, List.copyOf(groups.keySet()));
  }

  private static Optional<Distribution> distribution(Shape shape, String parameter) {
    int at = shape.names().indexOf(parameter);
    return at < 0 ? Optional.empty() : Optional.of(shape.distributions().get(at));
  }

  int size() {
    return distributions.size();
  }

  /// How many of some trials are in each group.
  int[] count(int[] rows) {
    int[] counts = new int[size()];
    for (int row : rows) {
      counts[of[row]]++;
    }
    return counts;
  }

  /// How many of a group's trials count for each point of its range.
  int[] count(int[] rows, int group, Bins bins, History history, String parameter) {
    int[] counts = new int[bins.size()];
    for (int row : rows) {
      if (of[row] == group) {
        counts[bins.at(history.parameter(row, parameter))]++;
      }
    }
    return counts;
  }
}

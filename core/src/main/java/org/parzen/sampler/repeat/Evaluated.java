package org.parzen.sampler.repeat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parzen.numeric.hash.SplitMix;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The complete trials of a study by all their values. Reads each trial once; several threads may
/// ask at once.
final class Evaluated {

  private Optional<History> read = Optional.empty();
  private Map<Long, Integer> rows = new HashMap<>();

  /// The number of the first complete trial that has exactly these values, in internal form.
  synchronized OptionalInt trial(StudyView view, Map<String, Double> values) {
    History history = view.finished();
    readTo(history);
    int row = rows.getOrDefault(hash(values), -1);
    return 0 <= row && row < history.size() && has(history, row, values)
        ? OptionalInt.of(history.number(row))
        : OptionalInt.empty();
  }

  private void readTo(History history) {
    if (read.filter(history::continues).isEmpty()) {
      read = Optional.empty();
      rows = new HashMap<>();
    }
    for (int row = read.map(History::size).orElse(0); row < history.size(); row++) {
      if (history.kind(row) == TrialState.Kind.COMPLETE) {
        int added = row;
        rows.merge(
            hash(values(history, row)),
            row,
            (old, _) -> history.number(old) < history.number(added) ? old : added);
      }
    }
    read = Optional.of(history);
  }

  private static Map<String, Double> values(History history, int row) {
    Map<String, Double> values = new HashMap<>();
    history.shape(row).names().forEach(name -> values.put(name, history.parameter(row, name)));
    return values;
  }

  private static boolean has(History history, int row, Map<String, Double> values) {
    Shape shape = history.shape(row);
    return shape.names().size() == values.size()
        && values.entrySet().stream()
            .allMatch(value -> history.parameter(row, value.getKey()) == value.getValue());
  }

  /// The same in whatever order the values stand. Adding 0 makes one zero of both.
  private static long hash(Map<String, Double> values) {
    long sum = 0;
    for (Map.Entry<String, Double> value : values.entrySet()) {
      long bits = Double.doubleToLongBits(value.getValue() + 0.0);
      sum += SplitMix.mix(SplitMix.mix(value.getKey().hashCode() + SplitMix.GOLDEN) ^ bits);
    }
    return sum;
  }
}

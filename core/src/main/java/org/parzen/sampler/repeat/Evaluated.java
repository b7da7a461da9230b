package org.parzen.sampler.repeat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parzen.numeric.hash.SplitMix;
import org.parzen.sampler.Lineages;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;

/// The complete trials of a study by all their values. Reads each trial once, and answers for
/// earlier views as well; several threads may ask at once.
final class Evaluated {

  /// A row whose number is lower than those of all rows before it that have the same values.
  private record Lowest(int row, Optional<Lowest> before) {}

  private final Lineages<Known> lines = new Lineages<>();

  /// @param rows by the hash of the values
  private record Known(History read, Map<Long, Lowest> rows) {}

  /// The lowest number of a complete trial that has exactly these values, in internal form.
  synchronized OptionalInt trial(StudyView view, Map<String, Double> values) {
    History history = view.finished();
    Optional<Lowest> lowest = Optional.ofNullable(readTo(history).get(hash(values)));
    while (lowest.isPresent() && lowest.get().row() >= history.size()) {
      lowest = lowest.get().before();
    }
    return lowest.isPresent() && has(history, lowest.get().row(), values)
        ? OptionalInt.of(history.number(lowest.get().row()))
        : OptionalInt.empty();
  }

  private Map<Long, Lowest> readTo(History history) {
    Optional<Known> known = lines.get(history);
    int read = known.map(k -> k.read().size()).orElse(0);
    Map<Long, Lowest> rows = known.map(Known::rows).orElseGet(HashMap::new);
    if (known.isEmpty() || history.size() > read) {
      add(rows, history, read);
      lines.put(history, new Known(history, rows));
    }
    return rows;
  }

  private static void add(Map<Long, Lowest> rows, History history, int from) {
    for (int row = from; row < history.size(); row++) {
      if (history.isSuccess(row)) {
        long hash = hash(values(history, row));
        Optional<Lowest> before = Optional.ofNullable(rows.get(hash));
        int number = history.number(row);
        if (before.filter(lowest -> history.number(lowest.row()) < number).isEmpty()) {
          rows.put(hash, new Lowest(row, before));
        }
      }
    }
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

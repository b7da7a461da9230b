package org.parzen.pruner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parzen.numeric.order.SortedNumbers;
import org.parzen.study.History;

/// Values of the finished trials of a study in order, under keys: what was reported at each step,
/// for instance. Reads each trial once, and answers for earlier views as well, as if it had read no
/// more than those. Safe for use by several threads.
final class RankedValues {

  /// What counts of a finished trial.
  interface Source {
    void read(History history, int row, Sink sink);
  }

  interface Sink {
    void add(long key, double value);
  }

  /// What an earlier view lacks is subtracted, if it is not more than this.
  private static final int FEW = 256;

  private static final class Values {
    final SortedNumbers numbers = new SortedNumbers();
    int others;
  }

  private final Source source;
  private Optional<History> read = Optional.empty();
  private Map<Long, Values> values = new HashMap<>();

  RankedValues(Source source) {
    this.source = source;
  }

  /// What there is under a key. The standing may be used within the question only.
  synchronized <T> T ask(History history, long key, Function<Standing, T> question) {
    if (read.filter(history::sharesRowsWith).isEmpty()) {
      read = Optional.empty();
      values = new HashMap<>();
    }
    int known = read.map(History::size).orElse(0);
    if (known - history.size() > FEW) {
      return new RankedValues(source).ask(history, key, question);
    }
    if (read.isEmpty() || history.size() > known) {
      add(history, known);
      read = Optional.of(history);
    }
    return question.apply(standing(history.size(), key));
  }

  private void add(History history, int from) {
    for (int row = from; row < history.size(); row++) {
      source.read(
          history,
          row,
          (key, value) -> {
            Values at = values.computeIfAbsent(key, _ -> new Values());
            if (Double.isNaN(value)) {
              at.others++;
            } else {
              at.numbers.add(value);
            }
          });
    }
  }

  private Standing standing(int size, long key) {
    Values at = values.getOrDefault(key, new Values());
    History all = read.orElseThrow();
    double[] later = new double[all.size() - size];
    int[] counts = new int[2];
    for (int row = size; row < all.size(); row++) {
      source.read(
          all,
          row,
          (other, value) -> {
            if (other != key) {
              return;
            }
            if (Double.isNaN(value)) {
              counts[1]++;
            } else {
              later[counts[0]++] = value;
            }
          });
    }
    double[] without = Arrays.copyOf(later, counts[0]);
    Arrays.sort(without);
    return new Standing(at.numbers, without, at.others - counts[1]);
  }

  /// Numbers in ascending order.
  ///
  /// @param without some of the numbers that do not count, in ascending order
  /// @param others how many values are no numbers
  record Standing(SortedNumbers numbers, double[] without, int others) {

    /// How many numbers there are.
    int size() {
      return numbers.size() - without.length;
    }

    int below(double value) {
      return numbers.below(value)
          - (int) Arrays.stream(without).filter(number -> number < value).count();
    }

    int above(double value) {
      int left = (int) Arrays.stream(without).filter(number -> number > value).count();
      return numbers.size() - numbers.atMost(value) - left;
    }

    /// The number at a place, counted from 0 at the least one.
    double get(int place) {
      int at = place;
      int equal = 0;
      for (int i = 0; i < without.length; i++) {
        equal = i > 0 && without[i] == without[i - 1] ? equal + 1 : 0;
        if (numbers.below(without[i]) + equal <= at) {
          at++;
        }
      }
      return numbers.get(at);
    }
  }
}

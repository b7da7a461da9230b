package org.parzen.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// The attributes of finished trials, which a history does not hold: they are read when asked for.
/// Safe for use by several threads.
public interface FinishedAttributes {

  /// Both kinds of attributes of one trial.
  record Pair(Attributes user, Attributes system) {
    public static final Pair NONE = new Pair(Attributes.NONE, Attributes.NONE);
  }

  /// Takes the attributes of a trial that has just finished.
  void keep(FrozenTrial trial);

  /// Reads the attributes of finished trials; numbers without any may be absent from the result.
  Map<Integer, Pair> read(List<Integer> numbers);

  /// Keeps all of them in memory.
  static FinishedAttributes inMemory() {
    Map<Integer, Pair> kept = new java.util.concurrent.ConcurrentHashMap<>();
    return new FinishedAttributes() {
      @Override
      public void keep(FrozenTrial trial) {
        if (!trial.user().isEmpty() || !trial.system().isEmpty()) {
          kept.put(trial.number(), new Pair(trial.user(), trial.system()));
        }
      }

      @Override
      public Map<Integer, Pair> read(List<Integer> numbers) {
        return select(numbers, kept::get);
      }
    };
  }

  private static Map<Integer, Pair> select(
      List<Integer> numbers, Function<Integer, @org.jspecify.annotations.Nullable Pair> kept) {
    Map<Integer, Pair> found = new HashMap<>();
    for (Integer number : numbers) {
      Pair pair = kept.apply(number);
      if (pair != null) {
        found.put(number, pair);
      }
    }
    return found;
  }
}

package org.parzen.sampler.tpe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The best trials of a study with one objective, as many as are ever good. Used by one thread at a
/// time.
final class Ranking {

  private final int capacity;
  private final List<Rank> best = new ArrayList<>();

  Ranking(int capacity) {
    this.capacity = capacity;
  }

  void clear() {
    best.clear();
  }

  void add(Rank rank) {
    if (best.size() == capacity && rank.compareTo(best.getLast()) > 0) {
      return;
    }
    best.add(-Collections.binarySearch(best, rank) - 1, rank);
    if (best.size() > capacity) {
      best.removeLast();
    }
  }

  boolean contains(int number) {
    for (Rank rank : best) {
      if (rank.number() == number) {
        return true;
      }
    }
    return false;
  }

  /// The numbers of the best ones, in ascending order.
  int[] best(int count) {
    int[] numbers = new int[Math.min(count, best.size())];
    Arrays.setAll(numbers, i -> best.get(i).number());
    Arrays.sort(numbers);
    return numbers;
  }
}

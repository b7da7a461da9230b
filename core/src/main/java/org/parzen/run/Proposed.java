package org.parzen.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What running trials of this process were proposed: a trial asks for its parameters one by one,
/// the others want to know at once where it will be. Safe for use by several threads.
final class Proposed {

  private final Map<Integer, Map<String, Double>> byNumber = new ConcurrentHashMap<>();

  void put(int number, Map<String, Double> values) {
    if (!values.isEmpty()) {
      byNumber.put(number, values);
    }
  }

  void remove(int number) {
    byNumber.remove(number);
  }

  /// By number.
  Map<Integer, Map<String, Double>> all() {
    return new TreeMap<>(byNumber);
  }

  /// By number, all but one.
  Map<Integer, Map<String, Double>> others(int number) {
    Map<Integer, Map<String, Double>> others = all();
    others.remove(number);
    return others;
  }
}

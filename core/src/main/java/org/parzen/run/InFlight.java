package org.parzen.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The trials that a run is evaluating. Safe for use by several threads.
final class InFlight {

  private final Map<Integer, Instant> begun = new TreeMap<>();

  synchronized void begin(int number, Instant at) {
    begun.put(number, at);
  }

  synchronized void end(int number) {
    begun.remove(number);
  }

  synchronized int count() {
    return begun.size();
  }

  /// The numbers of those that are evaluated since a moment or longer.
  synchronized List<Integer> since(Instant moment) {
    return begun.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(moment))
        .map(Map.Entry::getKey)
        .toList();
  }
}

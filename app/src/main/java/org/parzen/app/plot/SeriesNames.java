package org.parzen.app.plot;

import java.util.List;

/// Names of lines for a legend: where long ones begin or end alike, without what they share.
final class SeriesNames {
  private static final int LONG = 24;
  private static final int SHARED = 6;

  private SeriesNames() {}

  static List<String> of(List<String> names) {
    boolean many = names.stream().distinct().count() > 1;
    if (!many || names.stream().mapToInt(String::length).max().orElse(0) <= LONG) {
      return names;
    }
    int before = shared(names);
    List<String> rests = names.stream().map(name -> name.substring(before)).toList();
    int after =
        shared(rests.stream().map(name -> new StringBuilder(name).reverse().toString()).toList());
    boolean cutBefore = before >= SHARED;
    boolean cutAfter = after >= SHARED;
    return names.stream()
        .map(
            name ->
                (cutBefore ? "…" : "")
                    + name.substring(cutBefore ? before : 0, name.length() - (cutAfter ? after : 0))
                        .strip()
                    + (cutAfter ? "…" : ""))
        .toList();
  }

  /// How many letters all names begin with, at least one of each left over.
  private static int shared(List<String> names) {
    String first = names.getFirst();
    int length = 0;
    while (true) {
      int at = length;
      if (!names.stream()
          .allMatch(name -> name.length() > at + 1 && name.charAt(at) == first.charAt(at))) {
        return length;
      }
      length++;
    }
  }
}

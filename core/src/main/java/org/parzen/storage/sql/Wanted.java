package org.parzen.storage.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Which trials are to be read, as tables of their parts can be asked.
///
/// @param condition a condition on `trial_id`; empty for whole tables
/// @param values for the places of the condition
record Wanted(String condition, Object... values) {

  private static final int CHUNK = 500;

  private static final String LIST =
      "trial_id IN (" + String.join(", ", Collections.nCopies(CHUNK, "?")) + ")";

  /// Nearly all trials that there are: scanning the tables is cheaper than looking rows up.
  static final Wanted ALL = new Wanted("");

  /// The trials between two ids, both included.
  static Wanted between(long first, long last) {
    return new Wanted("trial_id BETWEEN ? AND ?", first, last);
  }

  static Wanted one(long id) {
    return between(id, id);
  }

  /// Some trials, in as many parts as they need.
  static List<Wanted> listed(List<Long> ids) {
    List<Wanted> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      // Places that a short part does not need ask for trial 0, which no database has.
      Object[] places = new Object[CHUNK];
      Arrays.fill(places, 0L);
      for (int i = 0; i < Math.min(CHUNK, ids.size() - from); i++) {
        places[i] = ids.get(from + i);
      }
      parts.add(new Wanted(LIST, places));
    }
    return parts;
  }

  private boolean isAll() {
    return condition.isEmpty();
  }

  /// After the name of a table: its rows of these trials, in the order of a key within each trial.
  String rows(String key) {
    return isAll() ? " ORDER BY " + key : " WHERE " + condition + " ORDER BY trial_id, " + key;
  }

  /// The same, of those rows that meet another condition.
  String rows(String key, String also) {
    return only(also) + " ORDER BY " + (isAll() ? "" : "trial_id, ") + key;
  }

  /// Those rows in any order.
  String only(String also) {
    return " WHERE " + also + (isAll() ? "" : " AND " + condition);
  }

  /// The values, after one for the other condition.
  Object[] after(Object first) {
    return Stream.concat(Stream.of(first), Stream.of(values)).toArray();
  }
}

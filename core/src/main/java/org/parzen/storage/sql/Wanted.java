package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Which trials are to be read, as tables of their parts can be asked.
///
/// @param condition a condition on the rows of a table
/// @param byTrial whether rows of one trial may lie apart, and are to be brought together
/// @param values for the places of the condition
record Wanted(String condition, boolean byTrial, Object... values) {

  private static final int CHUNK = 500;

  private static final String LIST =
      "trial_id IN (" + String.join(", ", Collections.nCopies(CHUNK, "?")) + ")";

  /// The trials between two ids, both included.
  static Wanted between(long first, long last) {
    return new Wanted("trial_id BETWEEN ? AND ?", true, first, last);
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
      parts.add(new Wanted(LIST, true, places));
    }
    return parts;
  }

  /// The same trials in one table. The rows of many trials that follow each other mostly lie
  /// together, in the order of the table's key: then all that lies there is read, which is cheaper
  /// than looking each row up.
  Wanted in(String table, String key, Statements statements) throws SQLException {
    return statements
        .first(
            "SELECT count(*), min(%1$s), max(%1$s) FROM %2$s WHERE %3$s"
                .formatted(key, table, condition),
            row -> new Rows(row.getLong(1), row.getLong(2), row.getLong(3)),
            values)
        .filter(Rows::areTogether)
        .map(rows -> new Wanted(key + " BETWEEN ? AND ?", false, rows.first(), rows.last()))
        .orElse(this);
  }

  /// Where rows are in a table.
  private record Rows(long count, long first, long last) {

    boolean areTogether() {
      return last - first < 2 * count;
    }
  }

  /// After the name of a table: its rows of these trials, in the order of a key within each trial.
  String rows(String key) {
    return " WHERE " + condition + order(key);
  }

  /// The same, of those rows that meet another condition.
  String rows(String key, String also) {
    return only(also) + order(key);
  }

  private String order(String key) {
    return " ORDER BY " + (byTrial ? "trial_id, " : "") + key;
  }

  /// Those rows in any order.
  String only(String also) {
    return " WHERE " + also + " AND " + condition;
  }

  /// The values, after one for the other condition.
  Object[] after(Object first) {
    return Stream.concat(Stream.of(first), Stream.of(values)).toArray();
  }
}

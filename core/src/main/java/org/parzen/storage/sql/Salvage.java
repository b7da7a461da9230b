package org.parzen.storage.sql;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Copies the rows of one table that can be read. Where a range of rows can not be, it is halved,
/// until only the rows on damaged pages are left out.
final class Salvage {

  /// No row takes less room, so that no file has more rows than it has such places.
  private static final long SMALLEST_ROW = 8;

  private final Statements old;
  private final String source;
  private final String key;
  private final String copy;
  private long written;
  private long lost;

  /// @param copy SQL that copies all rows of the source, as far as constraints allow
  /// @param source the table or view that the rows come from
  /// @param key the column that holds the ids of its rows
  Salvage(Statements old, String copy, String source, String key) {
    this.old = old;
    this.source = source;
    this.key = key;
    this.copy = copy + " WHERE " + key + " BETWEEN ";
  }

  /// How many rows could not be taken over; where pages are damaged, at most.
  long run() throws SQLException {
    long first = bound("min", 0);
    long last = bound("max", -1);
    range(first, last < 0 ? end(first) : last);
    return lost > 0 ? lost : bound("count", written) - written;
  }

  /// An id that lies behind all others, where the last page of the table can not be read: behind
  /// the last rows that can be, there are no more than before.
  private long end(long first) throws SQLException {
    long most = first + most();
    long readable = most;
    while (readable > first && !isReadable(readable)) {
      readable = first + (readable - first) / 2;
    }
    return Math.min(most, first + 2 * (readable - first) + 1);
  }

  private boolean isReadable(long id) throws SQLException {
    try {
      old.execute("SELECT count(*) FROM " + source + " WHERE " + key + " = " + id);
      return true;
    } catch (SQLException e) {
      if (isDamage(e)) {
        return false;
      }
      throw e;
    }
  }

  private void range(long first, long last) throws SQLException {
    try {
      // Not prepared: a statement that failed on a damaged page can not be used again.
      old.execute(copy + first + " AND " + last);
      written += old.first("SELECT changes()", row -> row.getLong(1)).orElseThrow();
    } catch (SQLException e) {
      if (!isDamage(e)) {
        throw e;
      } else if (first >= last) {
        lost++;
      } else {
        long middle = first + (last - first) / 2;
        range(first, middle);
        range(middle + 1, last);
      }
    }
  }

  private long bound(String function, long unknown) throws SQLException {
    try {
      return old.first(
              "SELECT coalesce(%s(%s), 0) FROM %s".formatted(function, key, source),
              row -> row.getLong(1))
          .orElse(unknown);
    } catch (SQLException e) {
      if (isDamage(e)) {
        return unknown;
      }
      throw e;
    }
  }

  private long most() throws SQLException {
    long pages = Long.parseLong(StudyFile.pragma(old, "page_count"));
    return pages * Long.parseLong(StudyFile.pragma(old, "page_size")) / SMALLEST_ROW;
  }

  static boolean isDamage(SQLException e) {
    return e instanceof SQLiteException sqlite
        && switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
          case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR -> true;
          default -> false;
        };
  }
}

package org.parzen.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A number in two columns, because not every database keeps infinity and not-a-number: the value
/// where it is finite, and its kind.
///
/// @param value null unless the number is finite
record StoredNumber(@Nullable Double value, String type) {

  static StoredNumber of(double number) {
    if (Double.isNaN(number)) {
      return new StoredNumber(null, "NAN");
    } else if (Double.isInfinite(number)) {
      return new StoredNumber(null, number > 0 ? "INF_POS" : "INF_NEG");
    }
    return new StoredNumber(number, "FINITE");
  }

  /// SQL that yields the number, or null for not-a-number.
  static String sql(String value, String type, Dialect dialect) {
    return "CASE %2$s WHEN 'FINITE' THEN %1$s WHEN 'INF_POS' THEN %3$s WHEN 'INF_NEG' THEN -%3$s ELSE NULL END"
        .formatted(value, type, dialect.infinity());
  }

  /// Reads a number that may be null, which means not-a-number.
  static double read(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return value == 0 && row.wasNull() ? Double.NaN : value;
  }
}

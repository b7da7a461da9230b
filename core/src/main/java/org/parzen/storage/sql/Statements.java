package org.parzen.storage.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/// The statements of one connection at a time, each prepared once. Used by one thread at a time.
final class Statements implements AutoCloseable {

  /// Reads one row.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Takes one row.
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private Connection connection;

  Statements(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  Connection connection() {
    return connection;
  }

  /// Goes on with another connection to the same database.
  void use(Connection other) {
    prepared.clear();
    connection = other;
  }

  /// Runs a statement that is not worth preparing, or that acts while it is prepared, as most
  /// pragmas do.
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Runs a change and says how many rows it touched.
  int update(String sql, @Nullable Object... values) throws SQLException {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw unprepared(sql, e);
    }
  }

  /// Runs an insertion that returns the new row's id.
  long insert(String sql, @Nullable Object... values) throws SQLException {
    return first(sql, row -> row.getLong(1), values).orElseThrow();
  }

  void each(String sql, RowTaker taker, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException e) {
      throw unprepared(sql, e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    each(sql, rows -> all.add(row.read(rows)), values);
    return all;
  }

  /// The first row, if there is one.
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw unprepared(sql, e);
    }
  }

  /// SQLite's driver does not let a statement run again that met a full disk or a damaged page.
  private SQLException unprepared(String sql, SQLException e) {
    try (PreparedStatement _ = prepared.remove(sql)) {
      return e;
    } catch (SQLException closing) {
      e.addSuppressed(closing);
      return e;
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /// Makes a function that SQL of this connection may call.
  void define(String name, Function function) throws SQLException {
    Function.create(connection, name, function);
  }

  /// Writes the whole database into another file, page by page.
  void copyTo(Path file) throws SQLException {
    DB database = connection.unwrap(SQLiteConnection.class).getDatabase();
    require(database, database.backup("main", file.toString(), null));
  }

  /// Puts the content of another file in the place of this one, in one transaction.
  void replaceBy(Path file) throws SQLException {
    DB database = connection.unwrap(SQLiteConnection.class).getDatabase();
    require(database, database.restore("main", file.toString(), null));
  }

  private static void require(DB database, int code) throws SQLException {
    if (code != Codes.SQLITE_OK) {
      database.throwex(code);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

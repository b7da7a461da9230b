package org.parzen.testkit.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Plain SQL on a study file, past the store.
final class Sql {

  private Sql() {}

  /// The rows of a query, columns joined by a bar.
  static List<String> query(Path file, String sql) {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(rows.getObject(i)));
        }
        all.add(String.join("|", columns));
      }
      return all;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// The files of a folder.
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  static void execute(Path file, String... statements) {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// Copies a file with its journal while a large change is half on disk.
  static Path copyInTheMiddleOfAChange(Path file, Path target) throws Exception {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("UPDATE trials SET state = 'FAIL', datetime_start = hex(zeroblob(2000))");
      statement.execute("UPDATE trial_params SET param_name = param_name || hex(zeroblob(2000))");
      Files.copy(file, target);
      Files.copy(
          file.resolveSibling(file.getFileName() + "-journal"),
          target.resolveSibling(target.getFileName() + "-journal"));
      statement.execute("ROLLBACK");
    }
    return target;
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}

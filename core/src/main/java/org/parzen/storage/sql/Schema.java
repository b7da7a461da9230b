package org.parzen.storage.sql;

import java.sql.SQLException;

/// The tables of Optuna's study files, schema 12 at revision `v3.2.0.a`, which is that of Optuna
/// 3.2 to 5. The texts are the very ones that Optuna's own files hold.
final class Schema {

  static final String REVISION = "v3.2.0.a";
  private static final int VERSION = 12;
  static final String LIBRARY_VERSION = "5.0.0";

  private Schema() {}

  /// Makes all tables. Runs within a transaction.
  static void create(Statements statements) throws SQLException {
    for (String sql : SqlText.statements("schema.sql")) {
      statements.execute(sql);
    }
    statements.update("INSERT INTO version_info VALUES (1, ?, ?)", VERSION, LIBRARY_VERSION);
    statements.update("INSERT INTO alembic_version VALUES (?)", REVISION);
  }

  static boolean isEmpty(Statements statements) throws SQLException {
    return statements
        .first("SELECT count(*) FROM sqlite_master", row -> row.getInt(1) == 0)
        .orElseThrow();
  }
}

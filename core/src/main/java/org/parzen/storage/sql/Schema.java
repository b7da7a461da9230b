package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.List;

/// The tables of Optuna's study files, schema 12 at revision `v3.2.0.a`, which is that of Optuna
/// 3.2 to 5. The texts are the very ones that Optuna's own files hold.
final class Schema {

  static final String REVISION = "v3.2.0.a";
  private static final int VERSION = 12;
  static final String LIBRARY_VERSION = "5.0.0";

  /// Tables of rows of studies and trials, each after those that it refers to.
  static final List<String> TABLES =
      List.of(
          "studies",
          "study_directions",
          "study_user_attributes",
          "study_system_attributes",
          "trials",
          "trial_user_attributes",
          "trial_system_attributes",
          "trial_params",
          "trial_values",
          "trial_intermediate_values",
          "trial_heartbeats");

  static final List<String> VERSION_TABLES = List.of("version_info", "alembic_version");

  private Schema() {}

  /// Makes all tables. Runs within a transaction.
  static void create(Statements statements) throws SQLException {
    create(statements, LIBRARY_VERSION);
  }

  /// As [#create(Statements)], for a file whose times mean what they do in files of that version.
  static void create(Statements statements, String libraryVersion) throws SQLException {
    for (String sql : SqlText.statements("schema.sql")) {
      statements.execute(sql);
    }
    statements.update("INSERT INTO version_info VALUES (1, ?, ?)", VERSION, libraryVersion);
    statements.update("INSERT INTO alembic_version VALUES (?)", REVISION);
  }

  static boolean isEmpty(Statements statements) throws SQLException {
    return statements
        .first("SELECT count(*) FROM sqlite_master", row -> row.getInt(1) == 0)
        .orElseThrow();
  }
}

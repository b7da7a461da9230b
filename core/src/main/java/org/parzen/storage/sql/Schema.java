package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.parzen.study.StudyException;

/// The tables of Optuna's studies, schema 12 at revision `v3.2.0.a`, which is that of Optuna 3.2 to
/// 5. The texts are the very ones that Optuna's own databases are made with.
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
    for (String sql : SqlText.statements(statements.dialect().schema())) {
      statements.execute(sql);
    }
    statements.update("INSERT INTO version_info VALUES (1, ?, ?)", VERSION, libraryVersion);
    statements.update("INSERT INTO alembic_version VALUES (?)", REVISION);
  }

  /// Whether the tables are there, as far as one of them tells.
  static boolean isThere(Statements statements) throws SQLException {
    return hasTable(statements, "studies");
  }

  static boolean isEmpty(Statements statements) throws SQLException {
    return statements
        .first("SELECT count(*) FROM sqlite_master", row -> row.getInt(1) == 0)
        .orElseThrow();
  }

  /// Refuses a database that holds no studies, or in another form than this one.
  ///
  /// @return the version of the library that made the database
  static String check(Statements statements, String name) throws SQLException {
    if (!hasTable(statements, "studies") || !hasTable(statements, "trials")) {
      throw new StudyException.UnusableStorage(
          "%s is a database that holds no studies. Choose another one.".formatted(name));
    }
    String revision = revision(statements);
    if (revision.compareTo(REVISION) > 0) {
      throw new StudyException.UnusableStorage(
          "%s has the newer form %s (this one is %s). Open it with a newer version."
              .formatted(name, revision, REVISION));
    } else if (!revision.equals(REVISION)) {
      throw new StudyException.UnusableStorage(
          "%s has the older form %s (this one is %s). Upgrade it with Optuna's own 'optuna storage upgrade'."
              .formatted(name, revision, REVISION));
    }
    return statements
        .first("SELECT library_version FROM version_info", row -> row.getString(1))
        .orElse(LIBRARY_VERSION);
  }

  /// The revision that the file says. One that says none is taken for current where its tables are,
  /// as Optuna does.
  private static String revision(Statements statements) throws SQLException {
    Optional<String> said =
        hasTable(statements, "alembic_version")
            ? statements.first("SELECT version_num FROM alembic_version", row -> row.getString(1))
            : Optional.empty();
    boolean current =
        statements
            .first(
                statements.dialect().column(), row -> row.getInt(1), "trial_values", "value_type")
            .isPresent();
    return said.orElse(current ? REVISION : "v0.9.0.a");
  }

  private static boolean hasTable(Statements statements, String name) throws SQLException {
    return statements.first(statements.dialect().table(), row -> row.getInt(1), name).isPresent();
  }
}

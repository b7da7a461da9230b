package org.parzen.storage.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parzen.study.StudyException;

/// The tables of Optuna's studies, schema 12 at revision `v3.2.0.a`, which is that of Optuna 3.2 to
/// 5. The texts are the very ones that Optuna's own databases are made with.
final class Schema {

  private static final String REVISION = "v3.2.0.a";
  private static final int VERSION = 12;
  private static final String LIBRARY_VERSION = "5.0.0";

  private static final Pattern END = Pattern.compile(";\n");

  private Schema() {}

  /// Makes all tables. Runs within a transaction.
  static void create(Statements statements) throws SQLException {
    for (String sql :
        END.splitAsStream(text(statements.dialect().schema()))
            .filter(sql -> !sql.isBlank())
            .toList()) {
      statements.execute(sql.strip());
    }
    statements.update("INSERT INTO version_info VALUES (1, ?, ?)", VERSION, LIBRARY_VERSION);
    statements.update("INSERT INTO alembic_version VALUES (?)", REVISION);
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
          "%s has the older form %s (this one is %s). Upgrade a copy of it with Optuna's own 'optuna storage upgrade'; reading older forms comes with 'storage upgrade' in a later version."
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

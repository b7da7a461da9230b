package org.parzen.storage.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.study.StudyException;

/// The form of a study file: one of the ten that Optuna's tables had from 0.9 to 5. Immutable.
///
/// The columns that are there say how a file is read, because what it says of itself may be missing
/// or wrong: files of 0.9 say nothing, and newer programs add empty tables to older files.
///
/// @param revision the form's name
/// @param older in what the tables differ from today's
/// @param library the version of the library that made the file or upgraded it last
record Form(String revision, Set<OlderTables> older, Optional<String> library) {

  private static final List<String> REVISIONS =
      List.of(
          "v0.9.0.a",
          "v1.2.0.a",
          "v1.3.0.a",
          "v2.4.0.a",
          "v2.6.0.a",
          "v3.0.0.a",
          "v3.0.0.b",
          "v3.0.0.c",
          "v3.0.0.d",
          Schema.REVISION);

  /// Looks at a file.
  ///
  /// @throws StudyException.UnusableStorage where it holds no studies, or is in a form that is not
  ///   known
  static Form of(Statements statements, Path path) throws SQLException {
    Set<String> columns = columns(statements);
    if (columns.isEmpty() && StudyFile.isEmpty(path)) {
      throw new StudyException.UnusableStorage(
          "The file %s is empty (0 bytes). Choose another file.".formatted(path));
    } else if (!columns.contains("studies.study_name") || !columns.contains("trials.state")) {
      throw new StudyException.UnusableStorage(
          "%s is a SQLite database, but holds no studies. Choose another file.".formatted(path));
    } else if (OlderTables.areMixed(columns)) {
      throw new StudyException.UnusableStorage(
          "The study file %s was left in the middle of an upgrade by another program. Open the copy from before the upgrade."
              .formatted(path));
    }
    Set<OlderTables> older = OlderTables.in(columns);
    Optional<String> said = said(statements, columns, "alembic_version", "version_num");
    if (said.isPresent() && !REVISIONS.contains(said.get())) {
      throw new StudyException.UnusableStorage(
          "The study file %s has the newer form %s (this one is %s). Open it with a newer version."
              .formatted(path, said.get(), Schema.REVISION));
    }
    return new Form(
        said.orElseGet(() -> revision(older)),
        older,
        said(statements, columns, "version_info", "library_version"));
  }

  /// The columns of a file, each as `table.column`.
  static Set<String> columns(Statements statements) throws SQLException {
    return new HashSet<>(
        statements.list(
            "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name, 'main')"
                + " c WHERE t.type = 'table'",
            row -> row.getString(1)));
  }

  private static Optional<String> said(
      Statements statements, Set<String> columns, String table, String column) throws SQLException {
    return columns.contains(table + "." + column)
        ? statements.first("SELECT " + column + " FROM " + table, row -> row.getString(1))
        : Optional.empty();
  }

  /// The form with such tables; since 1.2 each file says its own.
  private static String revision(Set<OlderTables> older) {
    if (older.contains(OlderTables.NUMBERS_AS_ATTRIBUTES)) {
      return "v0.9.0.a";
    } else if (older.contains(OlderTables.ONE_VALUE)) {
      return "v1.3.0.a";
    } else if (older.contains(OlderTables.REPORTS_WITHOUT_TYPE)) {
      return "v3.0.0.b";
    }
    return older.contains(OlderTables.VALUES_WITHOUT_TYPE) ? "v3.0.0.c" : Schema.REVISION;
  }

  /// Whether the file can be written as it is.
  boolean isCurrent() {
    return revision.equals(Schema.REVISION) && older.isEmpty();
  }

  /// Refuses to write to a file in an older form.
  void requireCurrent(Path path) {
    if (!isCurrent()) {
      throw new StudyException.UnusableStorage(
          "The study file %s has the older form %s (this one is %s), which is read as it is, but not written. Run 'parzen storage upgrade --storage %s' first: it upgrades a copy and keeps the old file."
              .formatted(path, revision, Schema.REVISION, path));
    }
  }

  /// What the times of the file mean: an older form whose maker is not known means local time.
  Times times(Optional<ZoneId> override) {
    String version = library.orElseGet(() -> isCurrent() ? Schema.LIBRARY_VERSION : "4");
    return Times.of(version, override);
  }
}

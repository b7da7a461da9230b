package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Ways in which the tables of older files differ from today's.
///
/// Each has a resource in SQL that says what the older tables mean: temporary views with names and
/// columns of today's tables, which stand before those of the file.
enum OlderTables {
  NUMBERS_AS_ATTRIBUTES,
  ONE_DIRECTION,
  ONE_VALUE,
  VALUES_WITHOUT_TYPE,
  REPORTS_WITHOUT_TYPE,
  NO_HEARTBEATS;

  private boolean isIn(Set<String> columns) {
    return switch (this) {
      case NUMBERS_AS_ATTRIBUTES -> !columns.contains("trials.number");
      case ONE_DIRECTION -> columns.contains("studies.direction");
      case ONE_VALUE -> columns.contains("trial_values.step");
      case VALUES_WITHOUT_TYPE ->
          columns.contains("trial_values.objective")
              && !columns.contains("trial_values.value_type");
      case REPORTS_WITHOUT_TYPE ->
          columns.contains("trial_intermediate_values.step")
              && !columns.contains("trial_values.step")
              && !columns.contains("trial_intermediate_values.intermediate_value_type");
      case NO_HEARTBEATS -> !columns.contains("trial_heartbeats.heartbeat");
    };
  }

  /// In what a file differs.
  ///
  /// @param columns of the file, each as `table.column`
  static Set<OlderTables> in(Set<String> columns) {
    Set<OlderTables> found = EnumSet.noneOf(OlderTables.class);
    for (OlderTables difference : values()) {
      if (difference.isIn(columns)) {
        found.add(difference);
      }
    }
    return found;
  }

  /// Whether somebody's upgrade of the file ended in the middle.
  static boolean areMixed(Set<String> columns) {
    return in(columns).containsAll(List.of(ONE_VALUE, VALUES_WITHOUT_TYPE))
        || columns.stream().anyMatch(column -> column.startsWith("_alembic_tmp_"));
  }

  /// Lets the SQL of a connection see today's tables. The file stays as it is.
  static void translate(Set<OlderTables> differences, Statements statements) throws SQLException {
    if (!differences.isEmpty()) {
      statements.execute("PRAGMA temp_store = MEMORY");
    }
    for (OlderTables difference : differences) {
      for (String view : SqlText.statements(difference.resource())) {
        statements.execute(view);
      }
    }
  }

  private String resource() {
    return "older/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
  }
}

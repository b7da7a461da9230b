package org.parzen.storage.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parzen.study.StudyException;

/// What a user keeps in a study file beside Optuna's tables.
///
/// @param tables names
/// @param tableTexts the SQL that makes them
/// @param rest names of indexes, views and triggers, each with the SQL that makes it
record UserObjects(List<String> tables, List<String> tableTexts, Map<String, String> rest) {

  private static final Set<String> INDEXES =
      Set.of("ix_studies_study_name", "ix_trials_study_id", "trials_study_id_key");

  /// @throws StudyException.UnusableStorage where there is something that can not be taken over
  static UserObjects in(Statements file, Path path) throws SQLException {
    UserObjects found =
        new UserObjects(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    file.each(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE"
            + " 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
        row -> found.add(row.getString(1), row.getString(2), row.getString(3)));
    for (String sql : found.tableTexts) {
      if (sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length())) {
        throw new StudyException.UnusableStorage(
            "The study file %s holds a virtual table (%s), which can not be copied. Remove it from a copy of the file first."
                .formatted(path, sql));
      }
    }
    return found;
  }

  private void add(String type, String name, String sql) {
    if (!type.equals("table")) {
      if (!INDEXES.contains(name)) {
        rest.put(name, sql);
      }
    } else if (!Schema.TABLES.contains(name) && !Schema.VERSION_TABLES.contains(name)) {
      tables.add(name);
      tableTexts.add(sql);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

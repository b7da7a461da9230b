package org.parzen.storage.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes a file of today's form that is to hold what another one holds.
final class TodaysFile {

  /// A version whose times are local, for files that do not say theirs.
  private static final String LOCAL_TIMES = "4.9.0";

  private TodaysFile() {}

  /// Makes the tables: Optuna's, and the user's own. The version of the library stays, because it
  /// says what the times mean.
  static void make(Path fresh, Statements old, Form form, UserObjects mine) throws SQLException {
    try (Statements made = StudyFile.connect(fresh)) {
      for (String pragma : List.of("page_size", "encoding", "application_id", "user_version")) {
        made.execute("PRAGMA %s = '%s'".formatted(pragma, StudyFile.pragma(old, pragma)));
      }
      made.execute("BEGIN");
      String unsaid = form.isCurrent() ? Schema.LIBRARY_VERSION : LOCAL_TIMES;
      Schema.create(made, form.library().orElse(unsaid));
      for (String table : mine.tableTexts()) {
        made.execute(table);
      }
      made.execute("COMMIT");
    }
  }

  /// The columns of a table, while the file is attached as `fresh`.
  static List<String> columns(Statements old, String table) throws SQLException {
    return old.list(
        "SELECT name FROM pragma_table_info(?, 'fresh') ORDER BY cid",
        row -> UserObjects.quoted(row.getString(1)),
        table);
  }

  /// Makes what must wait until all rows are there: triggers would act on them.
  ///
  /// @return what does not fit the new tables
  static List<String> finish(Statements made, UserObjects mine) {
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, String> object : mine.rest().entrySet()) {
      try {
        made.execute(object.getValue());
      } catch (SQLException e) {
        left.add(object.getKey());
      }
    }
    return left;
  }
}

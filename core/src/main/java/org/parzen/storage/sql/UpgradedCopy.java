package org.parzen.storage.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parzen.study.StudyException;

/// Writes a file of today's form with all that an older one holds. Ids, the texts of values and of
/// times stay as they are; distributions are written as today's. The version of the library stays,
/// too, because it says what the times mean.
final class UpgradedCopy {

  /// Columns that today's tables lack, because what they held is elsewhere.
  private static final Set<String> FORMER =
      Set.of("studies.direction", "trials.value", "trial_values.step");

  private final Path path;
  private final Statements old;
  private final Form form;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  UpgradedCopy(Path path, Statements old, Form form) {
    this.path = path;
    this.old = old;
    this.form = form;
  }

  /// Writes the file.
  ///
  /// @param fresh an empty file
  /// @return what of the user's own does not fit the new tables
  List<String> write(Path fresh) throws SQLException {
    UserObjects mine = UserObjects.in(old, path);
    TodaysFile.make(fresh, old, form, mine);
    OlderTables.translate(form.older(), old);
    old.define("parzen_distribution", new TodaysDistribution());
    old.update("ATTACH ? AS fresh", fresh.toString());
    try {
      requireKnownColumns();
      old.execute("BEGIN");
      for (String table : Schema.TABLES) {
        copy(table, TodaysFile.columns(old, table));
      }
      for (String table : mine.tables()) {
        copy(table, "main." + UserObjects.quoted(table), "", "*");
      }
      old.execute("COMMIT");
    } finally {
      old.execute("DETACH fresh");
    }
    try (Statements made = StudyFile.connect(fresh)) {
      return TodaysFile.finish(made, mine);
    }
  }

  long count(String table) {
    return counts.getOrDefault(table, 0L);
  }

  private void requireKnownColumns() throws SQLException {
    List<String> foreign = new ArrayList<>();
    for (String table : Schema.TABLES) {
      old.each(
          "SELECT name FROM pragma_table_info(?, 'main') EXCEPT SELECT name FROM"
              + " pragma_table_info(?, 'fresh')",
          row -> foreign.add(table + "." + row.getString(1)),
          table,
          table);
    }
    foreign.removeAll(FORMER);
    if (!foreign.isEmpty()) {
      throw new StudyException.UnusableStorage(
          "The study file %s has columns that are not Optuna's (%s), which would be lost. Move them to a table of their own first."
              .formatted(path, String.join(", ", foreign)));
    }
  }

  private void copy(String table, List<String> columns) throws SQLException {
    String names = String.join(", ", columns);
    String values =
        names.replace("\"distribution_json\"", "parzen_distribution(distribution_json)");
    // A name without a schema is the view where there is one, the table of the old file otherwise.
    copy(table, table, names, values);
  }

  private void copy(String table, String source, String names, String values) throws SQLException {
    String target = "fresh." + UserObjects.quoted(table);
    String into = names.isEmpty() ? target : target + " (" + names + ")";
    old.update("INSERT INTO " + into + " SELECT " + values + " FROM " + source);
    long expected = rows(source);
    long written = rows(target);
    if (expected != written) {
      throw new StudyException.UnusableStorage(
          "The upgrade of %s wrote %d rows of %d into the table %s. Nothing was changed."
              .formatted(path, written, expected, table));
    }
    counts.put(table, written);
  }

  private long rows(String table) throws SQLException {
    return old.first("SELECT count(*) FROM " + table, row -> row.getLong(1)).orElseThrow();
  }
}

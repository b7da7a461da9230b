package org.parzen.storage.sql;

import java.sql.SQLException;
import org.parzen.storage.sql.TrialRows.Span;

/// Reads the rows of intermediate values; those of one trial in order of arrival. Every method runs
/// within a transaction.
final class ReportRows {

  private static final String TABLE = "trial_intermediate_values";
  private static final String KEY = "trial_intermediate_value_id";
  private static final String IN_ORDER = " ORDER BY trial_id, " + KEY;

  private final Statements statements;
  private final String columns;

  ReportRows(Statements statements) {
    this.statements = statements;
    this.columns =
        "SELECT trial_id, step, %s, %s FROM %s"
            .formatted(
                StoredNumber.sql(
                    "intermediate_value", "intermediate_value_type", statements.dialect()),
                KEY,
                TABLE);
  }

  /// Takes a report of a trial.
  @FunctionalInterface
  interface Taker {
    void take(long trial, long step, double value);
  }

  /// All of some trials.
  void each(Wanted wanted, Taker taker) throws SQLException {
    each(columns + wanted.rows(KEY), taker, wanted.values());
  }

  /// Those of trials of a study that have not finished.
  void unfinished(long study, Wanted wanted, Taker taker) throws SQLException {
    each(
        columns
            + " WHERE trial_id IN (SELECT trial_id FROM trials"
            + wanted.only("study_id = ? AND state IN ('RUNNING', 'WAITING')")
            + ")"
            + IN_ORDER,
        taker,
        wanted.after(study));
  }

  private void each(String sql, Taker taker, Object... values) throws SQLException {
    statements.each(
        sql, row -> taker.take(row.getLong(1), row.getLong(2), StoredNumber.read(row, 3)), values);
  }

  /// Whether any trial of a study has a report, of those between two ids.
  boolean areThere(long study, Span span) throws SQLException {
    return statements
        .first(
            "SELECT 1 FROM trials AS trial WHERE study_id = ? AND trial_id BETWEEN ? AND ? AND EXISTS"
                + " (SELECT 1 FROM trial_intermediate_values AS report WHERE report.trial_id ="
                + " trial.trial_id) LIMIT 1",
            row -> row.getInt(1),
            study,
            span.first(),
            span.last())
        .isPresent();
  }

  /// The next rows after a place, in order of trials.
  ///
  /// @param last the last trial that is wanted, by id
  ReportPart after(ReportPart.Place place, long last) throws SQLException {
    ReportPart part = new ReportPart();
    statements.each(
        columns
            + " WHERE trial_id BETWEEN ? AND ? AND (trial_id > ? OR "
            + KEY
            + " > ?)"
            + IN_ORDER
            + " LIMIT ?",
        row -> {
          part.add(row.getLong(1), row.getLong(2), StoredNumber.read(row, 3));
          if (part.isFull()) {
            part.end(row.getLong(4));
          }
        },
        place.trial(),
        last,
        place.trial(),
        place.key(),
        ReportPart.MOST);
    return part;
  }
}

package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.trial.TrialState;

/// Reads many trials at once: one ordered scan a table, never a query a trial. Of finished trials
/// it reads only those attributes that a history holds: their constraints, marks of pruners, and
/// failures.
final class TrialReader {

  private static final Logger LOG = System.getLogger(TrialReader.class.getName());

  /// The ids of the trials to read.
  ///
  /// @param whole whether nearly all rows of the file lie between, so that scanning the tables is
  ///   cheaper than looking rows up
  record Range(long first, long last, boolean whole) {

    static Range one(long id) {
      return new Range(id, id, false);
    }

    private String rows(String key) {
      return whole
          ? " ORDER BY " + key
          : " WHERE trial_id BETWEEN ? AND ? ORDER BY trial_id, " + key;
    }

    private Object[] bounds() {
      return whole ? new Object[] {} : new Object[] {first, last};
    }
  }

  private final Statements statements;
  private final Times times;
  private final ParameterTexts parameters = new ParameterTexts();

  TrialReader(Statements statements, Times times) {
    this.statements = statements;
    this.times = times;
  }

  /// The trials of a study in a range, by id.
  List<ReadTrial> read(long study, Range range) throws SQLException {
    List<ReadTrial> trials = trials(study, range);
    if (!trials.isEmpty()) {
      Index index = new Index(trials);
      parameters(range, index);
      values(range, index);
      reports(range, index);
      held(range, index);
      if (trials.stream().anyMatch(trial -> !trial.isFinished())) {
        attributes("user", study, range, index);
        attributes("system", study, range, index);
      }
    }
    return trials;
  }

  private List<ReadTrial> trials(long study, Range range) throws SQLException {
    List<ReadTrial> trials = new ArrayList<>();
    statements.each(
        "SELECT trial_id, number, state, datetime_start, datetime_complete FROM trials WHERE"
            + " study_id = ? AND trial_id BETWEEN ? AND ? ORDER BY trial_id",
        row -> {
          int number = row.getInt(2);
          if (number < 0 || (number == 0 && row.wasNull())) {
            LOG.log(
                Level.WARNING, "A trial without a number is left out (id {0}).", row.getLong(1));
            return;
          }
          trials.add(
              new ReadTrial(
                  row.getLong(1),
                  number,
                  TrialState.Kind.valueOf(row.getString(3)),
                  Optional.ofNullable(row.getString(4)).flatMap(times::read),
                  Optional.ofNullable(row.getString(5)).flatMap(times::read)));
        },
        study,
        range.first(),
        range.last());
    return trials;
  }

  private void parameters(Range range, Index index) throws SQLException {
    statements.each(
        "SELECT trial_id, param_value, "
            + ParameterTexts.SQL
            + " FROM trial_params"
            + range.rows("param_id"),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          String text = trial == null ? null : row.getString(3);
          if (trial != null && text != null) {
            double value = number(row, 2);
            parameters.parse(text).ifPresent(named -> trial.parameter(named, value));
          }
        },
        range.bounds());
  }

  private void values(Range range, Index index) throws SQLException {
    statements.each(
        "SELECT trial_id, objective, "
            + StoredNumber.sql("value", "value_type")
            + " FROM trial_values"
            + range.rows("trial_value_id"),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null) {
            trial.value(row.getInt(2), number(row, 3));
          }
        },
        range.bounds());
  }

  private void reports(Range range, Index index) throws SQLException {
    statements.each(
        "SELECT trial_id, step, "
            + StoredNumber.sql("intermediate_value", "intermediate_value_type")
            + " FROM trial_intermediate_values"
            + range.rows("trial_intermediate_value_id"),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null) {
            trial.report(row.getLong(2), number(row, 3));
          }
        },
        range.bounds());
  }

  /// The attributes of finished trials that a history holds.
  private void held(Range range, Index index) throws SQLException {
    // Up to the character after the colon of 'constraints:', after the last one of the other.
    String keys =
        "(\"key\" >= 'constraints' AND \"key\" < 'constraints;'"
            + " OR \"key\" >= 'completed_rung_' AND \"key\" < 'completed_rung`'"
            + " OR \"key\" = 'parzen:failure')";
    statements.each(
        "SELECT trial_id, \"key\", value_json FROM trial_system_attributes WHERE "
            + keys
            + range.rows("trial_system_attribute_id").replace(" WHERE ", " AND "),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null && trial.isFinished()) {
            trial.system().add(row.getString(2), row.getString(3));
          }
        },
        range.bounds());
  }

  /// The attributes of unfinished trials.
  private void attributes(String kind, long study, Range range, Index index) throws SQLException {
    statements.each(
        "SELECT a.trial_id, a.\"key\", a.value_json FROM trials t JOIN trial_%1$s_attributes a ON"
                .formatted(kind)
            + " a.trial_id = t.trial_id WHERE t.study_id = ? AND t.trial_id BETWEEN ? AND ? AND"
            + " t.state IN ('RUNNING', 'WAITING') ORDER BY a.trial_%s_attribute_id".formatted(kind),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null && !trial.isFinished()) {
            (kind.equals("user") ? trial.user() : trial.system())
                .add(row.getString(2), row.getString(3));
          }
        },
        study,
        range.first(),
        range.last());
  }

  /// Not-a-number is null in the file.
  private static double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return value == 0 && row.wasNull() ? Double.NaN : value;
  }

  /// Finds trials by id: rows of one trial mostly follow each other.
  private static final class Index {

    private final @Nullable ReadTrial[] byOffset;
    private final long first;

    Index(List<ReadTrial> trials) {
      first = trials.getFirst().id();
      byOffset = new @Nullable ReadTrial[(int) (trials.getLast().id() - first) + 1];
      trials.forEach(trial -> byOffset[(int) (trial.id() - first)] = trial);
    }

    @Nullable ReadTrial find(long id) {
      long offset = id - first;
      return 0 <= offset && offset < byOffset.length ? byOffset[(int) offset] : null;
    }
  }
}

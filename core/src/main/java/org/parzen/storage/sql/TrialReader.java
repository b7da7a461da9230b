package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.trial.TrialState;

/// Reads many trials at once: one ordered scan a table, never a query a trial. Of finished trials
/// it reads only those attributes that a history holds: their constraints, marks of pruners, and
/// what became of failures.
final class TrialReader {

  private static final Logger LOG = System.getLogger(TrialReader.class.getName());

  private final Statements statements;
  private final Times times;
  private final ReportRows reports;
  private final ParameterTexts parameters = new ParameterTexts();

  TrialReader(Statements statements, Times times, ReportRows reports) {
    this.statements = statements;
    this.times = times;
    this.reports = reports;
  }

  /// Trials of a study, by id.
  List<ReadTrial> read(long study, Wanted wanted) throws SQLException {
    return read(study, wanted, (_, _) -> wanted, index -> reports.each(wanted, index::report));
  }

  /// The same, where many trials follow each other, and without reports of finished ones.
  List<ReadTrial> readMany(long study, Wanted wanted) throws SQLException {
    return read(
        study,
        wanted,
        (table, key) -> wanted.in(table, key, statements),
        index -> {
          if (index.hasUnfinished()) {
            reports.unfinished(study, wanted, index::report);
          }
        });
  }

  /// Says which rows of a table to read.
  @FunctionalInterface
  private interface Rows {
    Wanted of(String table, String key) throws SQLException;
  }

  /// Reads the reports of trials.
  @FunctionalInterface
  private interface Reporting {
    void to(Index trials) throws SQLException;
  }

  private List<ReadTrial> read(long study, Wanted wanted, Rows rows, Reporting reporting)
      throws SQLException {
    List<ReadTrial> trials = trials(study, wanted);
    if (!trials.isEmpty()) {
      Index index = new Index(trials);
      parameters(rows.of("trial_params", "param_id"), index);
      values(rows.of("trial_values", "trial_value_id"), index);
      reporting.to(index);
      held(rows.of("trial_system_attributes", "trial_system_attribute_id"), index);
      if (index.hasUnfinished()) {
        attributes("user", study, wanted, index);
        attributes("system", study, wanted, index);
      }
    }
    return trials;
  }

  private List<ReadTrial> trials(long study, Wanted wanted) throws SQLException {
    List<ReadTrial> trials = new ArrayList<>();
    statements.each(
        "SELECT trial_id, number, state, datetime_start, datetime_complete FROM trials"
            + wanted.rows("trial_id", "study_id = ?"),
        row -> {
          int number = row.getInt(2);
          if (number < 0 || (number == 0 && row.wasNull())) {
            LOG.log(
                Level.WARNING, "A trial without a number is left out (id {0}).", row.getLong(1));
            return;
          }
          Optional<TrialState.Kind> kind = kind(number, row.getString(3));
          if (kind.isEmpty()) {
            return;
          }
          trials.add(
              new ReadTrial(
                  row.getLong(1),
                  number,
                  kind.get(),
                  Optional.ofNullable(row.getString(4)).flatMap(times::read),
                  Optional.ofNullable(row.getString(5)).flatMap(times::read)));
        },
        wanted.after(study));
    return trials;
  }

  /// None where there is no such state, so that a row of somebody else's does not hide a study.
  private static Optional<TrialState.Kind> kind(int number, String name) {
    try {
      return Optional.of(TrialState.Kind.valueOf(name));
    } catch (IllegalArgumentException e) {
      LOG.log(
          Level.WARNING, "Trial {0} is left out, because there is no state ''{1}''.", number, name);
      return Optional.empty();
    }
  }

  private void parameters(Wanted wanted, Index index) throws SQLException {
    List<Object> values = parameters.values();
    values.addAll(List.of(wanted.values()));
    statements.each(
        "SELECT trial_id, param_value, "
            + parameters.sql()
            + ", param_name, distribution_json FROM trial_params"
            + wanted.rows("param_id"),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null) {
            double value = StoredNumber.read(row, 2);
            parameter(row).ifPresent(named -> trial.parameter(named, value));
          }
        },
        values.toArray());
  }

  private Optional<ParameterTexts.Named> parameter(ResultSet row) throws SQLException {
    int number = row.getInt(3);
    if (number > 0) {
      return parameters.get(number);
    }
    String name = row.getString(4);
    String text = row.getString(5);
    return name == null || text == null ? Optional.empty() : parameters.parse(name, text);
  }

  private void values(Wanted wanted, Index index) throws SQLException {
    statements.each(
        "SELECT trial_id, objective, "
            + StoredNumber.sql("value", "value_type", statements.dialect())
            + " FROM trial_values"
            + wanted.rows("trial_value_id"),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null) {
            trial.value(row.getInt(2), StoredNumber.read(row, 3));
          }
        },
        wanted.values());
  }

  /// The attributes of finished trials that a history holds.
  private void held(Wanted wanted, Index index) throws SQLException {
    // Up to the character after the colon of 'constraints:', after the last one of the other.
    String keys =
        ("(\"key\"%1$s >= 'constraints' AND \"key\"%1$s < 'constraints;'"
                + " OR \"key\"%1$s >= 'completed_rung_' AND \"key\"%1$s < 'completed_rung`'"
                + " OR \"key\" IN ('parzen:failure', 'parzen:retry'))")
            .formatted(statements.dialect().byBytes());
    statements.each(
        "SELECT trial_id, \"key\", value_json FROM trial_system_attributes"
            + wanted.rows("trial_system_attribute_id", keys),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null && trial.isFinished()) {
            trial.system().add(row.getString(2), row.getString(3));
          }
        },
        wanted.values());
  }

  /// The attributes of unfinished trials.
  private void attributes(String kind, long study, Wanted wanted, Index index) throws SQLException {
    statements.each(
        "SELECT trial_id, \"key\", value_json FROM trial_%1$s_attributes WHERE trial_id IN (SELECT trial_id FROM trials%2$s) ORDER BY trial_%1$s_attribute_id"
            .formatted(kind, wanted.only("study_id = ? AND state IN ('RUNNING', 'WAITING')")),
        row -> {
          ReadTrial trial = index.find(row.getLong(1));
          if (trial != null && !trial.isFinished()) {
            (kind.equals("user") ? trial.user() : trial.system())
                .add(row.getString(2), row.getString(3));
          }
        },
        wanted.after(study));
  }

  /// Finds trials by id.
  private static final class Index {

    private static final long DENSE = 16;

    private final long first;
    private final @Nullable ReadTrial[] byOffset;
    private final Map<Long, ReadTrial> scattered = new HashMap<>();
    private final boolean unfinished;

    Index(List<ReadTrial> trials) {
      unfinished = trials.stream().anyMatch(trial -> !trial.isFinished());
      first = trials.getFirst().id();
      long span = trials.getLast().id() - first + 1;
      // Looking up in an array is quicker, and trials mostly follow each other.
      boolean dense = span < DENSE * trials.size();
      byOffset = new @Nullable ReadTrial[dense ? (int) span : 0];
      for (ReadTrial trial : trials) {
        if (dense) {
          byOffset[(int) (trial.id() - first)] = trial;
        } else {
          scattered.put(trial.id(), trial);
        }
      }
    }

    @Nullable ReadTrial find(long id) {
      long offset = id - first;
      return 0 <= offset && offset < byOffset.length ? byOffset[(int) offset] : scattered.get(id);
    }

    boolean hasUnfinished() {
      return unfinished;
    }

    void report(long id, long step, double value) {
      ReadTrial trial = find(id);
      if (trial != null) {
        trial.report(step, value);
      }
    }
  }
}

package org.parzen.storage.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.study.StudyException;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// Writes the rows of trials. Every method runs within a transaction.
final class TrialRows {

  private static final String INSERT_PARAMETER =
      "INSERT INTO trial_params (trial_id, param_name, param_value, distribution_json) VALUES"
          + " (?, ?, ?, ?) ON CONFLICT (trial_id, param_name) DO UPDATE SET param_value ="
          + " excluded.param_value, distribution_json = excluded.distribution_json";
  private static final String INSERT_REPORT =
      "INSERT INTO trial_intermediate_values (trial_id, step, intermediate_value,"
          + " intermediate_value_type) VALUES (?, ?, ?, ?) ON CONFLICT (trial_id, step) DO NOTHING";
  private static final String INSERT_VALUE =
      "INSERT INTO trial_values (trial_id, objective, value, value_type) VALUES (?, ?, ?, ?)";

  private static final int MOST_DISTRIBUTIONS = 1000;

  private final Statements statements;
  private final Times times;

  /// Texts that were written before: most trials have the same distributions.
  private final Map<Distribution, String> distributions = new HashMap<>();

  TrialRows(Statements statements, Times times) {
    this.statements = statements;
    this.times = times;
  }

  /// Inserts a trial with everything it has; its id.
  long insert(long study, FrozenTrial trial) throws SQLException {
    long id =
        statements.insert(
            "INSERT INTO trials (number, study_id, state, datetime_start, datetime_complete)"
                + " VALUES (?, ?, ?, ?, ?) RETURNING trial_id",
            trial.number(),
            study,
            trial.kind().name(),
            text(trial.start()),
            text(trial.end()));
    for (Map.Entry<String, ParameterValue> entry : trial.parameters().entrySet()) {
      parameter(id, entry.getKey(), entry.getValue());
    }
    for (int i = 0; i < trial.reports().size(); i++) {
      report(id, trial.reports().step(i), trial.reports().value(i));
    }
    values(id, trial.state().values());
    attributes(id, "user", trial.user());
    attributes(id, "system", trial.system());
    return id;
  }

  /// Takes a trial out of the queue, if it is still there.
  boolean claim(long id, Instant at) throws SQLException {
    return statements.update(
            "UPDATE trials SET state = 'RUNNING', datetime_start = ? WHERE trial_id = ? AND state ="
                + " 'WAITING'",
            times.write(at),
            id)
        == 1;
  }

  void parameter(long id, String name, ParameterValue value) throws SQLException {
    statements.update(INSERT_PARAMETER, id, name, value.internal(), text(value.distribution()));
  }

  /// Inserts a report; a step that is there already stays as it is.
  void report(long id, long step, double value) throws SQLException {
    StoredNumber number = StoredNumber.of(value);
    statements.update(INSERT_REPORT, id, step, number.value(), number.type());
  }

  private void values(long id, List<Double> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      StoredNumber number = StoredNumber.of(values.get(i));
      statements.update(INSERT_VALUE, id, i, number.value(), number.type());
    }
  }

  void attributes(long id, String kind, Attributes attributes) throws SQLException {
    for (Map.Entry<String, JsonNode> entry : attributes.values().entrySet()) {
      attribute(id, kind, entry.getKey(), PythonJson.write(entry.getValue()));
    }
  }

  /// Sets one attribute.
  ///
  /// @param kind `user` or `system`
  void attribute(long id, String kind, String key, String json) throws SQLException {
    statements.update(
        "INSERT INTO trial_"
            + kind
            + "_attributes (trial_id, \"key\", value_json) VALUES (?, ?, ?) ON CONFLICT (trial_id,"
            + " \"key\") DO UPDATE SET value_json = excluded.value_json",
        id,
        key,
        json);
  }

  /// Ends a trial for good.
  void end(long id, TrialState.Finished state) throws SQLException {
    statements.update(
        "UPDATE trials SET state = ?, datetime_start = ?, datetime_complete = ? WHERE trial_id = ?",
        state.kind().name(),
        times.write(state.start()),
        times.write(state.end()),
        id);
    values(id, state.values());
  }

  /// Says that a running trial is still worked on, by the clock of the database, as Optuna does.
  void beat(long id) throws SQLException {
    statements.update(
        "INSERT INTO trial_heartbeats (trial_id, heartbeat) SELECT trial_id, CURRENT_TIMESTAMP FROM"
            + " trials WHERE trial_id = ? AND state = 'RUNNING' ON CONFLICT (trial_id) DO UPDATE"
            + " SET heartbeat = excluded.heartbeat",
        id);
  }

  /// Puts a trial back into the queue: only what is fixed stays of it.
  void requeue(long id, FrozenTrial waiting) throws SQLException {
    statements.update(
        "UPDATE trials SET state = 'WAITING', datetime_start = NULL, datetime_complete = NULL WHERE"
            + " trial_id = ?",
        id);
    for (String table : StudyRows.TRIAL_TABLES) {
      statements.update("DELETE FROM " + table + " WHERE trial_id = ?", id);
    }
    attributes(id, "user", waiting.user());
    attributes(id, "system", waiting.system());
  }

  /// Refuses a change of a trial that is not any more what this process believes it to be.
  void require(long id, FrozenTrial expected) throws SQLException {
    Optional<StoredState> stored = state(id, statements.dialect().locked());
    if (stored.isEmpty()) {
      throw new StudyException.NoSuchTrial("of this storage", expected.number());
    }
    StoredState state = stored.get();
    if (state.kind().isFinished()) {
      throw new StudyException.TrialFinished(expected.number(), state.kind().name());
    } else if (!state.sameAttempt(expected.state())) {
      throw new StudyException.TrialTaken(expected.number(), state.kind().name());
    }
  }

  private Optional<StoredState> state(long id, String locked) throws SQLException {
    return statements.first(
        "SELECT state, datetime_start FROM trials WHERE trial_id = ?" + locked,
        row -> state(row.getString(1), row.getString(2)),
        id);
  }

  private StoredState state(String kind, @Nullable String start) {
    return new StoredState(
        TrialState.Kind.valueOf(kind),
        Optional.ofNullable(start).flatMap(times::read).orElse(Instant.EPOCH));
  }

  /// The states of trials as the database has them, by id; none where a trial is gone.
  Map<Long, StoredState> states(List<Long> ids) throws SQLException {
    Map<Long, StoredState> states = new HashMap<>();
    for (Wanted wanted : Wanted.listed(ids)) {
      statements.each(
          "SELECT trial_id, state, datetime_start FROM trials WHERE " + wanted.condition(),
          row -> states.put(row.getLong(1), state(row.getString(2), row.getString(3))),
          wanted.values());
    }
    return states;
  }

  /// How many trials of a study there are up to an id.
  int count(long study, long last) throws SQLException {
    return statements
        .first(
            "SELECT count(*) FROM trials WHERE study_id = ? AND trial_id <= ?",
            row -> row.getInt(1),
            study,
            last)
        .orElseThrow();
  }

  /// Where a trial stands in the database.
  ///
  /// @param start when it began; 1970 where nothing says so
  record StoredState(TrialState.Kind kind, Instant start) {

    /// Whether both mean the same attempt at the trial, and nobody began it anew in between.
    boolean sameAttempt(TrialState other) {
      return switch (other) {
        case TrialState.Waiting _ -> kind == TrialState.Kind.WAITING;
        case TrialState.Running(Instant began) ->
            kind == TrialState.Kind.RUNNING && start.equals(Times.stored(began));
        case TrialState.Finished finished -> kind == finished.kind();
      };
    }
  }

  /// Trials that follow each other, by their ids.
  record Span(long first, long last) {

    Wanted wanted() {
      return Wanted.between(first, last);
    }
  }

  /// The first trials of a study from an id on; none where there are no more.
  Optional<Span> span(long study, long first, int most) throws SQLException {
    return statements
        .first(
            "SELECT min(trial_id), max(trial_id) FROM (SELECT trial_id FROM trials WHERE study_id"
                + " = ? AND trial_id >= ? ORDER BY trial_id LIMIT ?) AS part",
            row -> new Span(row.getLong(1), row.getLong(2)),
            study,
            first,
            most)
        .filter(span -> span.last() > 0);
  }

  private String text(Distribution distribution) {
    if (distributions.size() >= MOST_DISTRIBUTIONS) {
      distributions.clear();
    }
    return distributions.computeIfAbsent(distribution, DistributionJson::write);
  }

  private @Nullable String text(Optional<Instant> time) {
    return time.map(times::write).orElse(null);
  }
}

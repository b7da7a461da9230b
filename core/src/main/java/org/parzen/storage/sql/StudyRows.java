package org.parzen.storage.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.study.Amendments;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// Reads and writes the rows of studies.
final class StudyRows {

  /// The tables that hold parts of a trial.
  static final List<String> TRIAL_TABLES =
      List.of(
          "trial_user_attributes",
          "trial_system_attributes",
          "trial_params",
          "trial_values",
          "trial_intermediate_values",
          "trial_heartbeats");

  private static final List<String> STUDY_TABLES =
      List.of(
          "trials",
          "study_directions",
          "study_user_attributes",
          "study_system_attributes",
          "studies");

  private final Statements statements;

  StudyRows(Statements statements) {
    this.statements = statements;
  }

  List<String> names() throws SQLException {
    return statements.list(
        "SELECT study_name FROM studies ORDER BY study_id", row -> row.getString(1));
  }

  Optional<StudyRef> find(String name) throws SQLException {
    return statements.first(
        "SELECT study_id FROM studies WHERE study_name = ?",
        row -> new StudyRef(row.getLong(1), name),
        name);
  }

  StudyRef require(String name) throws SQLException {
    Optional<StudyRef> found = find(name);
    if (found.isEmpty()) {
      throw new StudyException.NoSuchStudy(name, names());
    }
    return found.get();
  }

  /// Refuses a study that was removed, or has another name now: its id may be another one's.
  ///
  /// @throws StudyException.NoSuchStudy where the id does not belong to the study of that name
  void requireThere(StudyRef ref) throws SQLException {
    if (find(ref.name()).filter(ref::equals).isEmpty()) {
      throw new StudyException.NoSuchStudy(ref.name(), names());
    }
  }

  StudyRef insert(StudySpec spec) throws SQLException {
    long id =
        statements
            .first(
                "INSERT INTO studies (study_name) VALUES (?) ON CONFLICT (study_name) DO NOTHING"
                    + " RETURNING study_id",
                row -> row.getLong(1),
                spec.name())
            .orElseThrow(() -> new StudyException.DuplicateStudy(spec.name()));
    for (int objective = 0; objective < spec.directions().size(); objective++) {
      statements.update(
          "INSERT INTO study_directions (direction, study_id, objective) VALUES (?, ?, ?)",
          spec.directions().get(objective).name(),
          id,
          objective);
    }
    for (Map.Entry<String, JsonNode> entry : spec.user().values().entrySet()) {
      attribute(id, "user", entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, JsonNode> entry : spec.system().values().entrySet()) {
      attribute(id, "system", entry.getKey(), entry.getValue());
    }
    return new StudyRef(id, spec.name());
  }

  /// What the study was made with, and its attributes as they are now. A direction that was never
  /// set means minimize, as it does for Optuna.
  StudySpec read(StudyRef ref) throws SQLException {
    return spec(ref, attributes(ref.id(), "system", ""));
  }

  /// The same for a study that is known: of amendments, which may be thousands, none are read where
  /// their counter has not changed.
  StudySpec read(StudyRef ref, Attributes known) throws SQLException {
    Attributes few = attributes(ref.id(), "system", " AND \"key\" NOT LIKE 'parzen:amend:%'");
    boolean same = few.get(Amendments.COUNTER).equals(known.get(Amendments.COUNTER));
    return spec(
        ref, same ? Amendments.attributes(known).and(few) : attributes(ref.id(), "system", ""));
  }

  private StudySpec spec(StudyRef ref, Attributes system) throws SQLException {
    List<Direction> directions =
        new ArrayList<>(
            statements.list(
                "SELECT direction FROM study_directions WHERE study_id = ? ORDER BY objective",
                row ->
                    row.getString(1).equals("MAXIMIZE") ? Direction.MAXIMIZE : Direction.MINIMIZE,
                ref.id()));
    if (directions.isEmpty()) {
      directions.add(Direction.MINIMIZE);
    }
    return new StudySpec(ref.name(), directions, attributes(ref.id(), "user", ""), system);
  }

  private Attributes attributes(long id, String kind, String which) throws SQLException {
    StoredAttributes attributes = new StoredAttributes();
    statements.each(
        "SELECT \"key\", value_json FROM study_%s_attributes WHERE study_id = ?".formatted(kind)
            + which
            + " ORDER BY study_%s_attribute_id".formatted(kind),
        row -> attributes.add(row.getString(1), row.getString(2)),
        id);
    return attributes.toAttributes();
  }

  void apply(long id, StudyEvent event) throws SQLException {
    for (StudyEvent.AttributeSet part : event.parts()) {
      set(id, part);
    }
  }

  private void set(long id, StudyEvent.AttributeSet part) throws SQLException {
    switch (part) {
      case StudyEvent.UserAttributeSet(var key, var value) -> attribute(id, "user", key, value);
      case StudyEvent.SystemAttributeSet set -> {
        if (set.isRemoval()) {
          statements.update(
              "DELETE FROM study_system_attributes WHERE study_id = ? AND \"key\" = ?",
              id,
              set.key());
        } else {
          attribute(id, "system", set.key(), set.value());
        }
      }
    }
  }

  private void attribute(long id, String kind, String key, JsonNode value) throws SQLException {
    statements.update(
        "INSERT INTO study_"
            + kind
            + "_attributes (study_id, \"key\", value_json) VALUES (?, ?, ?) ON CONFLICT (study_id,"
            + " \"key\") DO UPDATE SET value_json = excluded.value_json",
        id,
        key,
        PythonJson.write(value));
  }

  /// Gives a study another name; what it was called.
  StudyRef rename(String from, String to) throws SQLException {
    StudyRef ref = require(from);
    if (!from.equals(to) && find(to).isPresent()) {
      throw new StudyException.DuplicateStudy(to);
    }
    statements.update("UPDATE studies SET study_name = ? WHERE study_id = ?", to, ref.id());
    return ref;
  }

  /// Waits for those who give numbers in a study, and keeps others from it until the transaction
  /// ends, as Optuna does.
  void lock(StudyRef ref) throws SQLException {
    if (statements.dialect().sharesWriting()) {
      statements.first(
          "SELECT study_id FROM studies WHERE study_id = ?" + statements.dialect().locked(),
          row -> row.getLong(1),
          ref.id());
    }
  }

  /// Removes a study and all its trials, children first: the tables declare no cascade.
  StudyRef delete(String name) throws SQLException {
    StudyRef ref = require(name);
    lock(ref);
    lockTrials(ref);
    for (String table : TRIAL_TABLES) {
      statements.update(
          "DELETE FROM "
              + table
              + " WHERE trial_id IN (SELECT trial_id FROM trials WHERE study_id = ?)",
          ref.id());
    }
    for (String table : STUDY_TABLES) {
      statements.update("DELETE FROM " + table + " WHERE study_id = ?", ref.id());
    }
    return ref;
  }

  /// Keeps others from writing parts of the trials.
  private void lockTrials(StudyRef ref) throws SQLException {
    if (statements.dialect().sharesWriting()) {
      statements.first(
          "SELECT count(*) FROM (SELECT trial_id FROM trials WHERE study_id = ?"
              + statements.dialect().locked()
              + ") AS locked",
          row -> row.getLong(1),
          ref.id());
    }
  }
}

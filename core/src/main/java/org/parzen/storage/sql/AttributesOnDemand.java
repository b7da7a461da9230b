package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudyRef;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// The attributes of the finished trials of one study, read from the database when asked for.
///
/// Where the study was removed meanwhile, asking fails. Single trials that others removed, which no
/// program of Optuna's does, have none.
final class AttributesOnDemand implements FinishedAttributes {

  private final StudyRows studies;
  private final Committer committer;
  private final StudyRef study;
  private final TrialIds ids;

  AttributesOnDemand(StudyRows studies, Committer committer, StudyRef study, TrialIds ids) {
    this.studies = studies;
    this.committer = committer;
    this.study = study;
    this.ids = ids;
  }

  /// Nothing to do: the database has them.
  @Override
  public void keep(FrozenTrial trial) {}

  @Override
  public Map<Integer, Pair> read(List<Integer> numbers) {
    Map<Integer, Pair> found = new HashMap<>();
    Map<Long, Integer> byId = new HashMap<>();
    numbers.forEach(number -> byId.put(ids.of(number), number));
    for (Wanted part : Wanted.listed(List.copyOf(byId.keySet()))) {
      // One short reading a part, so that writers in between do not wait for a large export.
      found.putAll(committer.read(statements -> read(statements, part, byId)));
    }
    return found;
  }

  private Map<Integer, Pair> read(Statements statements, Wanted part, Map<Long, Integer> byId)
      throws SQLException {
    studies.requireThere(study);
    Map<Long, StoredAttributes> user = rows(statements, "user", part);
    Map<Long, StoredAttributes> system = rows(statements, "system", part);
    Map<Integer, Pair> found = new HashMap<>();
    Stream.of(user, system)
        .flatMap(rows -> rows.keySet().stream())
        .distinct()
        .forEach(
            id ->
                found.put(
                    Objects.requireNonNull(byId.get(id)),
                    new Pair(attributes(user, id), attributes(system, id))));
    return found;
  }

  private static Attributes attributes(Map<Long, StoredAttributes> rows, long id) {
    return rows.getOrDefault(id, new StoredAttributes()).toAttributes();
  }

  private static Map<Long, StoredAttributes> rows(Statements statements, String kind, Wanted part)
      throws SQLException {
    Map<Long, StoredAttributes> rows = new HashMap<>();
    statements.each(
        "SELECT trial_id, \"key\", value_json FROM trial_%1$s_attributes%2$s"
            .formatted(kind, part.rows("trial_%s_attribute_id".formatted(kind))),
        row ->
            rows.computeIfAbsent(row.getLong(1), id -> new StoredAttributes())
                .add(row.getString(2), row.getString(3)),
        part.values());
    return rows;
  }
}

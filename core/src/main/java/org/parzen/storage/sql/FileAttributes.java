package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parzen.study.FinishedAttributes;
import org.parzen.trial.FrozenTrial;

/// The attributes of the finished trials of one study, read from the file when asked for.
final class FileAttributes implements FinishedAttributes {

  private static final int CHUNK = 500;

  private static final String NUMBERS = String.join(", ", Collections.nCopies(CHUNK, "?"));

  private final Committer committer;
  private final TrialIds ids;

  FileAttributes(Committer committer, TrialIds ids) {
    this.committer = committer;
    this.ids = ids;
  }

  /// Nothing to do: the file has them.
  @Override
  public void keep(FrozenTrial trial) {}

  @Override
  public Map<Integer, Pair> read(List<Integer> numbers) {
    Map<Integer, Pair> found = new HashMap<>();
    for (int from = 0; from < numbers.size(); from += CHUNK) {
      List<Integer> chunk = numbers.subList(from, Math.min(from + CHUNK, numbers.size()));
      // One short reading a chunk, so that writers in between do not wait for a large export.
      committer.read(statements -> addTo(found, statements, chunk));
    }
    return found;
  }

  private Map<Integer, Pair> addTo(
      Map<Integer, Pair> found, Statements statements, List<Integer> numbers) throws SQLException {
    Map<Long, StoredAttributes> user = rows(statements, "user", numbers);
    Map<Long, StoredAttributes> system = rows(statements, "system", numbers);
    for (int number : numbers) {
      long id = ids.of(number);
      StoredAttributes mine = user.getOrDefault(id, new StoredAttributes());
      StoredAttributes ours = system.getOrDefault(id, new StoredAttributes());
      if (!mine.isEmpty() || !ours.isEmpty()) {
        found.put(number, new Pair(mine.toAttributes(), ours.toAttributes()));
      }
    }
    return found;
  }

  private Map<Long, StoredAttributes> rows(
      Statements statements, String kind, List<Integer> numbers) throws SQLException {
    // Places that a short chunk does not need ask for trial 0, which no file has.
    Object[] places = Collections.nCopies(CHUNK, 0L).toArray();
    for (int i = 0; i < numbers.size(); i++) {
      places[i] = ids.of(numbers.get(i));
    }
    Map<Long, StoredAttributes> rows = new HashMap<>();
    statements.each(
        "SELECT trial_id, \"key\", value_json FROM trial_%1$s_attributes WHERE trial_id IN (%2$s) ORDER BY trial_%1$s_attribute_id"
            .formatted(kind, NUMBERS),
        row ->
            rows.computeIfAbsent(row.getLong(1), id -> new StoredAttributes())
                .add(row.getString(2), row.getString(3)),
        places);
    return rows;
  }
}

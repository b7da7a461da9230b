package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parzen.trial.FrozenTrial;

/// What the changes of one transaction must know of each other, because nothing of it is visible
/// elsewhere before the commit.
final class Batch {

  private final Set<Long> led = new HashSet<>();
  private final Set<Long> sure = new HashSet<>();
  private final Map<Long, Integer> added = new HashMap<>();

  /// Whether this is the first change of the transaction that gives numbers in a study.
  boolean leads(OpenStudy study) {
    return led.add(study.ref().id());
  }

  /// Refuses a change of a trial that others took or finished; looks once a transaction.
  void require(TrialRows rows, long id, FrozenTrial expected) throws SQLException {
    if (!sure.contains(id)) {
      rows.require(id, expected);
      sure.add(id);
    }
  }

  /// The next change of the trial looks again.
  void forget(long id) {
    sure.remove(id);
  }

  /// The number of one more trial of a study.
  int nextNumber(OpenStudy study) {
    return study.nextNumber() + added.merge(study.ref().id(), 1, Integer::sum) - 1;
  }
}

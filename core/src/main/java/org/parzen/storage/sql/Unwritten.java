package org.parzen.storage.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.parzen.study.StudyException;

/// Says what is not in the database because something went wrong.
final class Unwritten {

  private static final int SHOWN = 10;

  private Unwritten() {}

  /// The reason, with what was not written because of it.
  static StudyException because(StudyException reason, List<Change<?>> changes) {
    List<Integer> trials =
        changes.stream()
            .map(change -> change.subject().number())
            .filter(number -> number >= 0)
            .distinct()
            .sorted()
            .toList();
    String count = changes.size() == 1 ? "1 change" : changes.size() + " changes";
    return new StudyException.UnusableStorage(
        "%s Not written: %s%s."
            .formatted(
                reason.getMessage(), count, trials.isEmpty() ? "" : " of trial " + names(trials)),
        reason);
  }

  private static String names(List<Integer> trials) {
    String names =
        trials.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return trials.size() <= SHOWN ? names : names + ", …";
  }
}

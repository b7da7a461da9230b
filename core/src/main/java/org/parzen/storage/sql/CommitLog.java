package org.parzen.storage.sql;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells whether others have committed anything in a PostgreSQL server, from what it shows: each
/// transaction has a number, and a snapshot says which of them are over. Used by one thread at a
/// time.
final class CommitLog {

  /// What is over at one moment.
  ///
  /// @param next transactions from this number on are not
  /// @param running earlier ones that are not over either
  record Snapshot(long next, Set<Long> running) {

    /// Reads `100:108:100,103`, where the first number only shortens searching.
    static Snapshot parse(String text) {
      String[] parts = text.split(":", -1);
      return new Snapshot(
          Long.parseLong(parts[1]),
          parts[2].isEmpty()
              ? Set.of()
              : Arrays.stream(parts[2].split(",")).map(Long::valueOf).collect(Collectors.toSet()));
    }

    boolean isOver(long transaction) {
      return transaction < next && !running.contains(transaction);
    }
  }

  private final Set<Long> own = new HashSet<>();
  private Snapshot last = new Snapshot(0, Set.of());
  private long changes;

  /// A transaction of this process's own, before it is over.
  void own(long transaction) {
    own.add(transaction);
  }

  /// How often others were found to have committed something.
  long changes(Snapshot now) {
    if (!now.equals(last)) {
      if (hasOthers(now)) {
        changes++;
      }
      last = now;
      own.removeIf(now::isOver);
    }
    return changes;
  }

  private boolean hasOthers(Snapshot now) {
    if (last.running().stream().anyMatch(transaction -> isOthers(now, transaction))) {
      return true;
    }
    for (long transaction = last.next(); transaction < now.next(); transaction++) {
      if (isOthers(now, transaction)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOthers(Snapshot now, long transaction) {
    return now.isOver(transaction) && !own.contains(transaction);
  }
}

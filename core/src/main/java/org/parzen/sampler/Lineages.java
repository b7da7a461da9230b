package org.parzen.sampler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.parzen.study.History;

/// What a sampler derived from histories, one for each of those that do not continue each other:
/// studies, or the parts of one that a pruner keeps apart and that take turns. Remembers the ones
/// that were used last. Safe for use by several threads.
///
/// @param <T> what was derived
public final class Lineages<T> {

  private static final int MOST = 32;

  private record Line<T>(History of, T derived) {}

  private final Deque<Line<T>> lines = new ArrayDeque<>();

  /// What is known of the study, or the part of one, that a history belongs to, earlier or later.
  public synchronized Optional<T> get(History history) {
    if (!lines.isEmpty() && lines.getFirst().of().sharesRowsWith(history)) {
      return Optional.of(lines.getFirst().derived());
    }
    Optional<Line<T>> known = take(history);
    known.ifPresent(lines::addFirst);
    return known.map(Line::derived);
  }

  /// Keeps what was derived, in place of what was known.
  public synchronized void put(History history, T derived) {
    Optional<Line<T>> _ = take(history);
    lines.addFirst(new Line<>(history, derived));
    if (lines.size() > MOST) {
      lines.removeLast();
    }
  }

  private Optional<Line<T>> take(History history) {
    for (Iterator<Line<T>> all = lines.iterator(); all.hasNext(); ) {
      Line<T> line = all.next();
      if (line.of().sharesRowsWith(history)) {
        all.remove();
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}

package org.parzen.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// All that was done to a finished trial afterwards. Immutable.
///
/// The study keeps it, change by change, in the attributes `parzen:amend:<number>`,
/// `parzen:amend:<number>.r2`, `.r3`, …: none of them is ever overwritten, and the trial's own rows
/// stay as they are, so that Optuna shows what was recorded.
///
/// @param changes in the order in which they were made
/// @param written how many changes are in the file, also such as this version does not know
public record Amendment(int number, List<AmendmentChange> changes, int written) {

  static final String PREFIX = "parzen:amend:";

  public Amendment {
    changes = List.copyOf(changes);
  }

  /// What was done to a trial; no changes where nothing was.
  public static Amendment read(Attributes system, int number) {
    List<AmendmentChange> changes = new ArrayList<>();
    int written = 0;
    Optional<String> text = SlicedText.read(system, key(number, 1));
    while (text.isPresent()) {
      written++;
      text.flatMap(Amendment::change).ifPresent(changes::add);
      text = SlicedText.read(system, key(number, written + 1));
    }
    return new Amendment(number, changes, written);
  }

  private static Optional<AmendmentChange> change(String text) {
    try {
      return AmendmentChange.read(PythonJson.read(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The events that write a further change.
  public List<StudyEvent.SystemAttributeSet> write(AmendmentChange change) {
    return SlicedText.write(key(number, written + 1), PythonJson.write(change.json()));
  }

  private static String key(int number, int revision) {
    return PREFIX + number + (revision == 1 ? "" : ".r" + revision);
  }

  /// The trial whose change, or a slice of one, an attribute holds; -1 where it holds none.
  public static int number(String key) {
    if (!key.startsWith(PREFIX)) {
      return -1;
    }
    int end = PREFIX.length();
    while (end < key.length() && Character.isDigit(key.charAt(end))) {
      end++;
    }
    try {
      return Integer.parseInt(key, PREFIX.length(), end, 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /// The changes that were not undone, the latest first.
  public Deque<AmendmentChange> standing() {
    Deque<AmendmentChange> standing = new ArrayDeque<>();
    for (AmendmentChange change : changes) {
      if (change.action() instanceof AmendmentAction.Undo) {
        standing.poll();
      } else {
        standing.push(change);
      }
    }
    return standing;
  }

  /// Whether the trial counts for nothing.
  public boolean isExcluded() {
    for (AmendmentChange change : standing()) {
      if (change.action() instanceof AmendmentAction.Exclude) {
        return true;
      }
      if (change.action() instanceof AmendmentAction.Include) {
        return false;
      }
    }
    return false;
  }

  /// What the trial counts as, where that is not what was recorded.
  public Optional<Correction> correction() {
    for (AmendmentChange change : standing()) {
      AmendmentAction action = change.action();
      if (action instanceof AmendmentAction.Correct(Correction correction)) {
        return Optional.of(correction);
      }
      if (action instanceof AmendmentAction.Restore) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}

package org.parzen.pruner;

import java.util.Optional;
import java.util.OptionalLong;
import org.parzen.study.History;

/// How far the first complete trial with reports that did not fail, by number, has come: from it
/// pruners tell how long trials are. Reads each trial once; safe for use by several threads.
///
/// Optuna looks at the longest trial of those that are complete when it first needs the answer, and
/// keeps that as long as the process lives. That is the first one, mostly; but the first one stays
/// the same when a study goes on elsewhere or trials finish in another order.
final class FirstCurve {

  private Optional<History> read = Optional.empty();
  private int first = -1;

  /// The last step of that trial; none where no complete trial has reported.
  synchronized OptionalLong lastStep(History history) {
    if (read.filter(history::sharesRowsWith).isEmpty()) {
      read = Optional.empty();
      first = -1;
    }
    int known = read.map(History::size).orElse(0);
    if (read.isEmpty() || history.size() > known) {
      first = first(history, first, known);
      read = Optional.of(history);
    }
    int row = first < history.size() ? first : first(history, -1, 0);
    return row < 0 ? OptionalLong.empty() : history.reports(row).lastStep();
  }

  private static int first(History history, int known, int from) {
    int first = known;
    for (int row = from; row < history.size(); row++) {
      if (history.isSuccess(row)
          && history.reportCount(row) > 0
          && (first < 0 || history.number(row) < history.number(first))) {
        first = row;
      }
    }
    return first;
  }
}

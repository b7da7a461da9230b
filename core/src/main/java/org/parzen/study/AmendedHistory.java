package org.parzen.study;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.List;
import java.util.Optional;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.RetryHistory;
import org.parzen.trial.RungMarks;
import org.parzen.trial.TrialState;

/// The finished trials of a study as they count: without the excluded ones, and with corrections.
/// Where there are any it has columns of its own, which grow with those of the study and are made
/// anew when trials begin to count as something else. So histories from before do not continue, and
/// nothing that was derived from them is kept. Used by one thread at a time.
final class AmendedHistory {

  private final List<Direction> directions;
  private final HistoryReports reports;
  private Amendments amendments = Amendments.NONE;

  /// Absent until somebody wants to see it.
  private Optional<HistoryWriter> own = Optional.empty();

  /// @param reports of all trials that have finished: they count as they were recorded
  AmendedHistory(List<Direction> directions, HistoryReports reports) {
    this.directions = directions;
    this.reports = reports;
  }

  Amendments amendments() {
    return amendments;
  }

  void amend(Amendments now) {
    if (now != amendments && !now.countTheSame(amendments)) {
      own = Optional.empty();
    }
    amendments = now;
  }

  /// Takes a trial that has just finished.
  void append(FrozenTrial trial) {
    own.ifPresent(writer -> append(writer, trial));
  }

  private void append(HistoryWriter writer, FrozenTrial trial) {
    if (!amendments.isExcluded(trial.number())) {
      writer.append(amendments.corrected(trial));
    }
  }

  /// @param recorded all trials that have finished
  History of(History recorded) {
    if (!amendments.haveEffect()) {
      return recorded;
    }
    HistoryWriter writer = own.orElseGet(() -> from(recorded));
    own = Optional.of(writer);
    return writer.history();
  }

  private HistoryWriter from(History recorded) {
    HistoryWriter writer = new HistoryWriter(directions, reports);
    for (int row = 0; row < recorded.size(); row++) {
      if (amendments.isUntouched(recorded.number(row))) {
        writer.append(recorded, row);
      } else {
        append(writer, trial(recorded, row));
      }
    }
    return writer;
  }

  /// A trial with those of its attributes that a history holds, without reports.
  private static FrozenTrial trial(History history, int row) {
    Attributes held = Attributes.NONE;
    for (String key : history.constraintNames()) {
      double value = history.constraint(row, key);
      if (!Double.isNaN(value)) {
        held = held.with(Constraints.PREFIX + key, DoubleNode.valueOf(value));
      }
    }
    for (int rung : history.rungs()) {
      double mark = history.mark(row, rung);
      if (!Double.isNaN(mark)) {
        held = held.with(RungMarks.key(rung), mark);
      }
    }
    if (history.isFailure(row) && history.kind(row) != TrialState.Kind.FAIL) {
      held = held.with(FailureKind.KEY, FailureKind.ERROR);
    }
    if (history.isTriedAgain(row)) {
      held = held.with(RetryHistory.PLANNED, 1);
    }
    return history.trial(row, Reports.NONE).withSystem(held);
  }
}

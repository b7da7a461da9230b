package org.parzen.sampler.cmaes;

import org.parzen.study.History;
import org.parzen.trial.TrialState;

/// Which finished trials count, and with what value. Immutable.
///
/// @param ofPruned whether pruned trials count, with their last report
record Results(boolean ofPruned) {

  boolean has(History history, int row) {
    return switch (history.kind(row)) {
      case COMPLETE -> true;
      case PRUNED -> ofPruned && history.reportCount(row) > 0;
      case FAIL, RUNNING, WAITING -> false;
    };
  }

  /// The value of a trial that counts; of a pruned one the report of the highest step.
  static double value(History history, int row) {
    if (history.kind(row) == TrialState.Kind.COMPLETE) {
      return history.value(row, 0);
    }
    int latest = 0;
    for (int i = 1; i < history.reportCount(row); i++) {
      latest = history.reportStep(row, i) > history.reportStep(row, latest) ? i : latest;
    }
    return history.reportValue(row, latest);
  }
}

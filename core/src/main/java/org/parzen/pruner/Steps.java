package org.parzen.pruner;

import org.parzen.trial.Reports;

/// At which reports a pruner judges. Immutable.
///
/// @param warmup nothing is judged before this step
/// @param interval how many steps lie between two judgements
record Steps(long warmup, long interval) {

  Steps {
    if (warmup < 0) {
      throw new IllegalArgumentException(
          "n_warmup_steps must be 0 or more, not %d.".formatted(warmup));
    }
    if (interval < 1) {
      throw new IllegalArgumentException(
          "interval_steps must be 1 or more, not %d.".formatted(interval));
    }
  }

  /// Whether the last step is judged: no earlier report fell into the interval that it belongs to.
  boolean judges(Reports reports, long last) {
    if (last < warmup) {
      return false;
    }
    long intervalStart = (last - warmup) / interval * interval + warmup;
    for (int i = 0; i < reports.size(); i++) {
      long step = reports.step(i);
      if (step != last && step >= intervalStart) {
        return false;
      }
    }
    return true;
  }
}

package org.parzen.app.gui.study;

import java.time.Instant;

/// One line of what happened. Immutable.
public record LogLine(Instant at, Kind kind, String text) {

  /// What a line is about.
  public enum Kind {
    NOTE,
    COMPLETE,
    BEST,
    INFEASIBLE,
    PRUNED,
    FAILED,
    REQUEUED
  }
}

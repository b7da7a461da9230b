package org.parzen.run.owner;

/// A running trial that nobody seems to work on any more. Immutable.
public record Abandoned(int number, Why why) {

  /// From what that follows.
  public enum Why {
    /// Its process ended, which is sure.
    PROCESS_ENDED,
    /// Its process, on another computer or in another container, has not been heard of for a
    /// minute.
    NO_HEARTBEAT,
    /// It was begun by hand or by another program, which leaves no trace, and runs for so long that
    /// it was probably forgotten. Nothing is done about it unless a person says so.
    RUNS_LONG
  }

  /// Whether a run of Parzen redoes the trial by itself.
  public boolean isRedone() {
    return why != Why.RUNS_LONG;
  }
}

package org.parzen.analysis;

import org.parzen.study.History;

/// What a person sees of a trial in a chart: its state, with complete trials that break a
/// constraint told apart, and failures as such, whatever they are recorded as. Charts keep the
/// ordinal as a `byte` a trial.
public enum TrialStatus {
  COMPLETE,
  INFEASIBLE,
  PRUNED,
  FAILED,
  RUNNING,
  WAITING;

  private static final TrialStatus[] ALL = values();

  /// Gives the status of a finished trial.
  public static TrialStatus of(History history, int row) {
    if (history.isFailure(row)) {
      return FAILED;
    }
    return switch (history.kind(row)) {
      case COMPLETE -> history.isFeasible(row) ? COMPLETE : INFEASIBLE;
      case PRUNED -> PRUNED;
      case FAIL -> FAILED;
      case RUNNING, WAITING ->
          throw new IllegalStateException("The trial of row " + row + " has not finished");
    };
  }

  /// Gives the status that a chart stored as `code`.
  public static TrialStatus of(byte code) {
    return ALL[code];
  }

  /// Gives the byte that a chart stores for this status.
  @SuppressWarnings("EnumOrdinal") // lives only in arrays of the same program, never in a file
  public byte code() {
    return (byte) ordinal();
  }
}

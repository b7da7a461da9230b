package org.parzen.run;

import java.util.Optional;
import org.parzen.study.StudyDefinition.OnError;

/// Which failed trials end a run: the first one where the user wants that, and in any case a run in
/// which nothing works. Immutable.
record FailurePolicy(OnError onError) {

  private static final int FROM_THE_START = 3;
  private static final int IN_A_ROW = 50;

  /// Why the run should end now, if it should.
  ///
  /// @param finished trials of this run that have finished, the failed ones included
  /// @param inARow how many of the latest failed without a success between them
  /// @param reason why the latest one failed
  Optional<String> verdict(int finished, int inARow, String reason) {
    if (onError == OnError.STOP && inARow > 0) {
      return Optional.of("A trial failed: " + reason);
    }
    if (finished == FROM_THE_START && inARow == FROM_THE_START) {
      return Optional.of("The first three trials all failed. The last one: " + reason);
    }
    return inARow >= IN_A_ROW
        ? Optional.of("Fifty trials in a row failed. The last one: " + reason)
        : Optional.empty();
  }
}

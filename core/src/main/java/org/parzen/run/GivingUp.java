package org.parzen.run;

import java.util.Optional;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.trial.FrozenTrial;

/// Which failed trials end a run: the first one where the user wants that, and in any case a run in
/// which nothing works: trial 0 with the values that it was given, which are mostly the defaults,
/// the first three, or fifty in a row. What they are recorded as does not matter; one that is tried
/// again is not yet final. Immutable.
record GivingUp(OnError onError) {

  private static final int FROM_THE_START = 3;
  private static final int IN_A_ROW = 50;

  /// Why the run should end now, if it should.
  ///
  /// @param finished trials of this run that have finished, the failed ones included
  /// @param inARow how many of the latest failed without a success between them
  /// @param latest the one that has just finished
  Optional<String> verdict(int finished, int inARow, FrozenTrial latest) {
    String reason = latest.system().get(Study.REASON).orElse("");
    boolean isFinal = inARow > 0 && !Retries.isPlanned(latest);
    if (onError == OnError.STOP && isFinal) {
      return Optional.of("A trial failed: " + reason);
    }
    boolean onlyFailures = inARow == finished;
    if (onlyFailures && isFinal && latest.number() == 0 && !latest.fixed().isEmpty()) {
      return Optional.of(
          "Trial 0, with the values that it was given, failed; start again to go on with others. "
              + reason);
    }
    if (finished == FROM_THE_START && inARow == FROM_THE_START) {
      return Optional.of("The first three trials all failed. The last one: " + reason);
    }
    return inARow >= IN_A_ROW
        ? Optional.of("Fifty trials in a row failed. The last one: " + reason)
        : Optional.empty();
  }
}

package org.parzen.run;

import java.util.Optional;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.trial.FrozenTrial;

/// Which failed trials end a run: the first one where the user wants that, and in any case a run in
/// which nothing works: trial 0 with the values that it was given, which are mostly the defaults,
/// the first three, or fifty in a row. What they are recorded as does not matter, and all attempts
/// at a trial are one. Immutable.
record GivingUp(OnError onError) {

  private static final int FROM_THE_START = 3;
  private static final int IN_A_ROW = 50;

  /// Why the run should end now, if it should.
  ///
  /// @param finished trials of this run that have finished, the failed ones included, without those
  ///   that are tried again
  /// @param inARow how many of the latest of them failed without a success between them
  /// @param latest the one that has just finished
  /// @param first the first attempt at it, mostly itself
  Optional<String> verdict(int finished, int inARow, FrozenTrial latest, FrozenTrial first) {
    if (inARow == 0) {
      return Optional.empty();
    }
    String reason = latest.system().get(Study.REASON).orElse("");
    if (onError == OnError.STOP) {
      return Optional.of("A trial failed: " + reason);
    }
    if (inARow == finished && first.number() == 0 && !first.given().isEmpty()) {
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

package org.parzen.plugins.program.trial;

import java.time.Duration;
import java.util.Optional;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// What trial 0 had, for limits such as `1.5x`. Other trials wait until it has ended: so that their
/// limits are known, and so that nothing disturbs its time. Safe for several threads.
public final class FirstTrial {
  private static final Duration PAUSE = Duration.ofMillis(10);

  /// How long trial 0 may be unfinished without being run here.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private volatile boolean runs;

  /// Says whether trial 0 is being run here.
  public void running(boolean here) {
    runs = here;
  }

  /// The facts of trial 0, once it has ended.
  ///
  /// @throws IllegalStateException where there are none to come; its message says why
  public RunFacts await(Trial trial) throws InterruptedException {
    long since = System.nanoTime();
    Optional<FrozenTrial> first = trial.finished(0);
    while (first.isEmpty()) {
      if (runs) {
        since = System.nanoTime();
      } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            "A limit is so many times what trial 0 had, but trial 0 has not ended: finish it first.");
      }
      Thread.sleep(PAUSE);
      first = trial.finished(0);
    }
    return first
        .filter(frozen -> frozen.kind() == TrialState.Kind.COMPLETE)
        .flatMap(frozen -> frozen.system().get(RunFacts.KEY))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A limit is so many times what trial 0 had, but trial 0 has no result: begin a new study whose first trial works, or give the limit as a number."));
  }
}

package org.parzen.app.tryout;

import java.time.Duration;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;

/// What came of evaluating a trial, and how long it took. Immutable.
public record TimedOutcome(Outcome outcome, Duration duration) {

  /// Evaluates; whatever goes wrong is an outcome, too, as in a run.
  ///
  /// @param objectives how many values there should be
  /// @throws InterruptedException where the evaluation was ended on request
  public static TimedOutcome of(Objective objective, Trial trial, int objectives)
      throws InterruptedException {
    long begin = System.nanoTime();
    Outcome outcome = evaluate(objective, trial).judged(objectives);
    return new TimedOutcome(outcome, Duration.ofNanos(System.nanoTime() - begin));
  }

  private static Outcome evaluate(Objective objective, Trial trial) throws InterruptedException {
    try {
      return objective.evaluate(trial);
    } catch (InterruptedException e) {
      throw e;
    } catch (TrialPruned e) {
      return Outcome.pruned(e.getMessage() == null ? "" : e.getMessage());
    } catch (Exception e) {
      return Outcome.failed(String.valueOf(e.getMessage()));
    }
  }
}

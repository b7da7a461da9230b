package org.parzen.plugins.functions.decorator;

import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.trial.Trial;

/// An objective that breaks now and then, after all its work; the same trial always breaks.
/// Immutable.
///
/// @param rate how many of all trials break, from 0 to 1
public record Failing(Objective objective, double rate) implements Objective {

  @Override
  public Outcome evaluate(Trial trial) throws Exception {
    Outcome outcome = objective.evaluate(trial);
    return Chance.FAILURE.of(trial).nextDouble() < rate
        ? Outcome.failed("Failed on purpose, as the failure rate says.")
        : outcome;
  }

  @Override
  public void close() {
    objective.close();
  }
}

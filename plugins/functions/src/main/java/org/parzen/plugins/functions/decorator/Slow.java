package org.parzen.plugins.functions.decorator;

import java.time.Duration;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.trial.Trial;

/// An objective that pretends to work before it answers; it ends at once where the thread is
/// interrupted. Immutable.
public record Slow(Objective objective, Duration pause) implements Objective {

  @Override
  public Outcome evaluate(Trial trial) throws Exception {
    Thread.sleep(pause);
    return objective.evaluate(trial);
  }

  @Override
  public void close() {
    objective.close();
  }
}

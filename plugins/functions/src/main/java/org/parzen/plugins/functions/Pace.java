package org.parzen.plugins.functions;

import java.time.Duration;
import org.parzen.objective.Objective;
import org.parzen.plugins.functions.decorator.Slow;

/// How long a stand-in for training pretends to work, so that lanes, learning curves and pruning
/// can be watched. Immutable.
///
/// @param epochs how many steps a trial that reports has
/// @param pause before each step, or once for an objective without steps
record Pace(int epochs, Duration pause) {

  /// Ends at once where the thread is interrupted.
  void step() throws InterruptedException {
    Thread.sleep(pause);
  }

  Objective around(Objective objective) {
    return new Slow(objective, pause);
  }
}

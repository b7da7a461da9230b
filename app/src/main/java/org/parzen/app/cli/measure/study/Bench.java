package org.parzen.app.cli.measure.study;

/// Runs one study after another.
interface Bench {

  /// @throws IllegalStateException where the study could not be brought to its end
  StudyFigures run(Contender contender, long seed) throws InterruptedException;
}

package org.parzen.objective;

import java.util.function.ToDoubleFunction;
import org.parzen.trial.Trial;

/// What is tuned.
///
/// Each lane evaluates one trial at a time, in a thread of its own: an objective is called from
/// several threads at once where a run has several lanes. An interrupted thread means that the
/// trial is to end now.
@FunctionalInterface
public interface Objective extends AutoCloseable {

  /// Evaluates a trial. Any exception makes it a failed one, [org.parzen.trial.TrialPruned] a
  /// pruned one.
  ///
  /// @throws InterruptedException where the evaluation was ended on request; the trial is then
  ///   redone later, from the start
  Outcome evaluate(Trial trial) throws Exception;

  /// Frees what the objective holds between trials.
  @Override
  default void close() {}

  /// An objective with one value.
  static Objective of(ToDoubleFunction<Trial> function) {
    return trial -> Outcome.of(function.applyAsDouble(trial));
  }
}

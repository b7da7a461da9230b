package org.parzen.run;

import java.util.List;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Hears of a run's trials, one call at a time, from the lanes' threads. A slow listener slows the
/// run; one that throws ends it. [Study#stop] ends it too, after the trials that run.
public interface RunListener {

  RunListener SILENT = new RunListener() {};

  /// One that tells several, in this order.
  static RunListener all(List<RunListener> listeners) {
    return new SeveralListeners(listeners);
  }

  default void began(int number) {}

  /// @param view the study right after the trial ended
  default void ended(FrozenTrial trial, StudyView view) {}

  /// The trial was interrupted and waits to be redone.
  default void requeued(int number) {}
}

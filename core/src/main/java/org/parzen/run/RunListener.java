package org.parzen.run;

import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Hears of a run's trials, one call at a time, from the lanes' threads. A slow listener slows the
/// run.
public interface RunListener {

  RunListener SILENT = new RunListener() {};

  default void began(int number) {}

  /// @param view the study right after the trial ended
  default void ended(FrozenTrial trial, StudyView view) {}

  /// The trial was interrupted and waits to be redone.
  default void requeued(int number) {}
}

package org.parzen.run;

import java.time.Duration;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// How far a run has come: what stop rules decide on. Immutable.
///
/// @param view the study now
/// @param begun trials that this run has begun
/// @param inFlight trials that are being evaluated by this run or by others that take part
/// @param elapsed since the run began
public record RunState(StudyView view, int begun, int inFlight, Duration elapsed) {

  /// Trials of the study that have a result.
  public int done() {
    return view.count(TrialState.Kind.COMPLETE) + view.count(TrialState.Kind.PRUNED);
  }
}

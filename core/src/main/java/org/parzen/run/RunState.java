package org.parzen.run;

import java.time.Duration;
import java.util.OptionalDouble;
import org.parzen.study.StudyView;

/// How far a run has come: what stop rules decide on. Immutable.
///
/// @param view the study now
/// @param begun trials that this run has begun
/// @param ended those of them that have ended
/// @param inFlight trials that are being evaluated by this run or by others that take part
/// @param elapsed since the run began
/// @param failures trials of this run that have failed, whatever they are recorded as; not those
///   that are tried again
/// @param regret what further trials may still improve, at most, where a rule asks for it and it
///   could be estimated; after the latest complete trial whose estimate is finished
/// @param gains what the results of the view tell rules that look at them
public record RunState(
    StudyView view,
    int begun,
    int ended,
    int inFlight,
    Duration elapsed,
    int failures,
    OptionalDouble regret,
    Gains gains) {

  /// Of a run that is alone with its study, and in which nothing has failed.
  public RunState(StudyView view, int begun, int inFlight, Duration elapsed) {
    this(
        view,
        begun,
        Math.max(0, begun - inFlight),
        inFlight,
        elapsed,
        0,
        OptionalDouble.empty(),
        Gains.of(view));
  }

  /// Complete and pruned trials of the study, failures that are recorded as complete ones among
  /// them: what Optuna counts.
  public int done() {
    return view.done();
  }
}

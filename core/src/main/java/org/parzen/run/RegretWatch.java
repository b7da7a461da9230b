package org.parzen.run;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.parzen.sampler.gp.RegretBound;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The estimated regret of a study, for the stop rules of a run. Safe for use by several threads.
///
/// An estimate takes a good part of a second, so it is made by the lane whose trial has ended,
/// while the other lanes go on. In a repeatable run the last lane of a batch sees all of it, and
/// the next batch begins after that.
final class RegretWatch {

  private final Study study;
  private final boolean wanted;
  private final RegretBound bound = new RegretBound();
  private int known = -1;
  private volatile OptionalDouble latest = OptionalDouble.empty();

  /// @param wanted whether any rule asks for it
  RegretWatch(Study study, boolean wanted) {
    this.study = study;
    this.wanted = wanted;
  }

  /// Makes the estimate anew where there are new complete trials.
  ///
  /// @param needed asked again by a lane that has waited while another one made an estimate
  void refresh(BooleanSupplier needed) {
    if (wanted && needed.getAsBoolean()) {
      estimate(needed);
    }
  }

  private synchronized void estimate(BooleanSupplier needed) {
    if (!needed.getAsBoolean()) {
      return;
    }
    StudyView view = study.view();
    int complete = view.finished().count(TrialState.Kind.COMPLETE);
    if (complete != known) {
      latest = bound.of(view, study.streams().regret(complete));
      known = complete;
    }
  }

  /// The last estimate; empty where there is none yet.
  OptionalDouble latest() {
    return latest;
  }
}

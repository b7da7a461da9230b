package org.parzen.pruner;

import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// A rule that ends unpromising trials early, for studies with one objective.
///
/// A pruner is a function of what it is given: the same view and trial get the same verdict,
/// whatever was judged before and in whatever order trials finished. It may keep what it derived
/// from earlier views as long as that stays true. Several threads may ask at once.
@FunctionalInterface
public interface Pruner {

  /// Judges a running trial by its reports and by the other trials of the view. The trial may be
  /// newer than the view, which may hold an earlier moment of it.
  Verdict judge(StudyView view, FrozenTrial running);

  /// The part of the study that a trial's sampler may see: all of it, where nothing else is said.
  /// One that is smaller is made with [org.parzen.study.TrialSubset].
  default StudyView scope(StudyView view, int number) {
    return view;
  }
}

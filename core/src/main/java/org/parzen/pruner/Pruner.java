package org.parzen.pruner;

import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// A rule that ends unpromising trials early, for studies with one objective.
///
/// A pruner is a function of what it is given; several threads may ask at once.
@FunctionalInterface
public interface Pruner {

  /// Judges a running trial by its reports and by the other trials of the view.
  Verdict judge(StudyView view, FrozenTrial running);

  /// The part of the study that the trial's sampler and this pruner may see.
  default StudyView scope(StudyView view, int number) {
    return view;
  }
}

package org.parzen.importance;

import org.parzen.study.StudyView;

/// Says how much each parameter matters to the result, from the complete trials of a study. Safe
/// for use by several threads; the same trials give the same answer, in whatever order they
/// finished.
public interface ImportanceEvaluator {

  /// Judges the parameters that the options ask for. Trials without a finite value are ignored.
  ///
  /// @throws IllegalArgumentException names the parameter that no complete trial has, the objective
  ///   that there is not, or what else can not be judged, and what to do
  Importances evaluate(StudyView view, ImportanceOptions options);
}

package org.parzen.run;

import java.util.Map;
import java.util.Optional;
import org.parzen.sampler.Budget;
import org.parzen.study.StudyView;

/// What a trial knows beyond the study as it is at the time. Immutable.
///
/// @param frozen what samplers and pruners see instead of the study as it is; absent where they see
///   that
/// @param budget what the run plans
record Outlook(Optional<Frozen> frozen, Optional<Budget> budget) {

  /// Of a trial that no run has begun.
  static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty());

  /// A moment. Trials that begin together see the others of their batch as running, and what those
  /// that began before them were proposed: nothing that depends on which of them is quicker.
  ///
  /// @param proposed by number, in internal form
  record Frozen(StudyView view, Map<Integer, Map<String, Double>> proposed) {}
}

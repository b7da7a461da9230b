package org.parzen.sampler;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.space.Transform;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// An algorithm that proposes parameters.
///
/// A sampler is a function of what it is given: the same view, context and random stream give the
/// same proposal, whatever it was asked before and in whatever order trials finished. It may keep
/// what it derived from earlier views as long as that stays true. Several threads may ask at once.
public interface Sampler {

  /// Looks before the first trial whether the sampler can work on a study at all.
  ///
  /// @param directions one an objective
  /// @param declared the parameters, as far as they are known; empty where the objective asks for
  ///   what it wants
  /// @throws IllegalArgumentException says to the user what does not fit, and what to do
  default void requireFits(List<Direction> directions, SearchSpace declared) {}

  /// The parameters that are chosen together, once a trial.
  default Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    return Proposal.NONE;
  }

  /// A value, in internal form, for a parameter that the proposal does not cover: where nothing
  /// else is said, one that is drawn evenly.
  default double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return Transform.uniform(distribution, random);
  }

  /// Whether there is nothing left to propose, which ends a run.
  default boolean exhausted(StudyView view) {
    return false;
  }

  /// Whether all that is known to be left is being evaluated, and only the running trials can tell
  /// if there is more: a run then waits for them.
  default boolean awaitsRunning(StudyView view) {
    return false;
  }

  /// Whether the sampler must see all trials, also where the pruner shows others a part of the
  /// study only ([org.parzen.pruner.Pruner#scope]): those that try each combination once.
  default boolean seesWholeStudy() {
    return false;
  }

  /// Whose results are used again instead of evaluating the same values once more; none where all
  /// trials are evaluated.
  default Optional<EarlierResults> earlierResults() {
    return Optional.empty();
  }
}

package org.parzen.sampler.grid;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.fixed.GivenValue;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// Tries every combination of given values once, in a shuffled order.
///
/// Source: Optuna's `GridSampler`, with its order and its attributes. Departs from it: trials of
/// whatever origin count by their values; a trial that fixes some parameters gets the others from
/// the grid instead of failing; combinations that differ only in parameters that took no part are
/// tried once; the trials that wait in the queue are run before the study ends.
public final class GridSampler implements Sampler {

  private final Grid grid;
  private final Covered covered;

  /// @param values of each parameter, in external form
  /// @param seed of the order, from 0 to 2^32 - 1
  /// @throws IllegalArgumentException names the parameter without values, or the value that is
  ///   there twice
  public GridSampler(Map<String, List<Choice>> values, long seed) {
    this.grid = new Grid(values, seed);
    this.covered = new Covered(grid);
  }

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    if (!declared.parameters().isEmpty()) {
      grid.requireFits(declared);
    }
  }

  /// How many combinations there are.
  public int size() {
    return grid.size();
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    // What has a value outside the grid stands for none of its combinations.
    return asked(self).offGrid()
        ? Proposal.NONE
        : new Proposal(Map.of(), GridAttributes.of(grid, id(view, self)));
  }

  /// @throws IllegalArgumentException where the grid misses the parameter, or its value is of
  ///   another kind
  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    int column = grid.requireColumn(name);
    return GivenValue.internal(name, grid.value(id(view, self), column), distribution);
  }

  private int id(StudyView view, TrialContext self) {
    OptionalInt proposed =
        view.trial(self.number())
            .map(trial -> GridAttributes.id(grid, trial.system()))
            .orElse(OptionalInt.empty());
    return proposed.orElseGet(() -> turns(view).turn(view, self.number(), asked(self).digits()));
  }

  private Asked asked(TrialContext self) {
    return Asked.of(grid, Covered.lookup(self.suggested()), self.fixed());
  }

  private Turns turns(StudyView view) {
    return new Turns(grid, covered.of(view).ids());
  }

  @Override
  public boolean seesWholeStudy() {
    return true;
  }

  /// Whether every combination is done or being evaluated, and nothing waits in the queue. Also
  /// where as many trials as there are combinations had nothing to choose.
  @Override
  public boolean exhausted(StudyView view) {
    return view.waiting().isEmpty()
        && (covered.of(view).without() >= grid.size() || turns(view).left(view) == 0);
  }
}

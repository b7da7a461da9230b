package org.parzen.sampler.grid;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parzen.space.Choice;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;

/// Which combination is whose turn: trials that have none yet get the first that is open, in the
/// order of their numbers. Each trial works this out for all before it, so that trials that begin
/// at the same moment, in whatever lane or process, do not take the same one.
///
/// Optuna takes the combination of the trial's number, and a random open one later.
final class Turns {

  private final Grid grid;
  private final BitSet taken;

  /// @param covered by finished trials
  Turns(Grid grid, BitSet covered) {
    this.grid = grid;
    this.taken = (BitSet) covered.clone();
  }

  /// Combinations that nobody has, after all unfinished trials got one.
  int left(StudyView view) {
    takeKnown(view, -1);
    takeInTurn(view, Integer.MAX_VALUE);
    return grid.size() - taken.cardinality();
  }

  /// The combination of a trial.
  ///
  /// @param wanted what it must agree with, as far as the grid has that
  int turn(StudyView view, int number, int[] wanted) {
    BitSet covered = (BitSet) taken.clone();
    takeKnown(view, number);
    takeInTurn(view, number);
    return first(taken, wanted)
        .orElseGet(() -> first(covered, wanted).orElseGet(() -> again(number, wanted)));
  }

  private void takeKnown(StudyView view, int self) {
    unfinished(view)
        .filter(trial -> trial.number() != self)
        .forEach(trial -> known(trial).ifPresent(taken::set));
  }

  private void takeInTurn(StudyView view, int before) {
    unfinished(view)
        .filter(trial -> trial.number() < before && known(trial).isEmpty())
        .map(trial -> asked(trial.parameters(), trial.fixed()))
        .filter(asked -> !asked.offGrid())
        .forEach(asked -> first(taken, asked.digits()).ifPresent(taken::set));
    int unseen = before == Integer.MAX_VALUE ? 0 : before - view.size();
    for (int i = 0; i < unseen && taken.cardinality() < grid.size(); i++) {
      taken.set(taken.nextClearBit(0));
    }
  }

  private static Stream<FrozenTrial> unfinished(StudyView view) {
    return Stream.concat(view.running().stream(), view.waiting().stream())
        .sorted(Comparator.comparingInt(FrozenTrial::number));
  }

  /// The combination that a trial has already: it was proposed it, or its values are fixed.
  private OptionalInt known(FrozenTrial trial) {
    Asked asked = asked(trial.parameters(), trial.fixed());
    if (asked.offGrid()) {
      return OptionalInt.empty();
    }
    OptionalInt proposed = GridAttributes.id(grid, trial.system());
    return proposed.isEmpty() && Grid.isWhole(asked.digits())
        ? OptionalInt.of(grid.id(asked.digits()))
        : proposed;
  }

  private Asked asked(Map<String, ParameterValue> parameters, Map<String, Choice> fixed) {
    return Asked.of(grid, Covered.lookup(parameters), fixed);
  }

  private OptionalInt first(BitSet closed, int[] wanted) {
    int id = closed.nextClearBit(0);
    while (id < grid.size() && !grid.has(id, wanted)) {
      id = closed.nextClearBit(id + 1);
    }
    return id < grid.size() ? OptionalInt.of(id) : OptionalInt.empty();
  }

  /// All are done: one of them again.
  private int again(int number, int[] wanted) {
    int id = number % grid.size();
    while (!grid.has(id, wanted)) {
      id = (id + 1) % grid.size();
    }
    return id;
  }
}

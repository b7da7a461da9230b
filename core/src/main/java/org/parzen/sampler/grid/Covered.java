package org.parzen.sampler.grid;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.ParameterValue;

/// Which combinations of a grid the finished trials stand for. Reads each trial once; several
/// threads may ask at once.
///
/// A trial stands for the combination whose values it has, whoever proposed them. One that did not
/// ask for all parameters stands for the combination it was proposed; where it is complete, it also
/// stands for all that differ only in what it did not ask for, because those would be the same
/// trial again. Likewise a parameter with one value makes no difference. A trial that was excluded
/// afterwards stands for its combination all the same: it would be tried without end. Optuna goes
/// by `grid_id` alone.
final class Covered {

  private final Grid grid;
  private Known known = new Known(Optional.empty(), new BitSet(), 0);

  /// @param without how many trials had nothing to choose
  record Known(Optional<History> read, BitSet ids, int without) {
    int rows() {
      return read.map(History::size).orElse(0);
    }
  }

  Covered(Grid grid) {
    this.grid = grid;
  }

  /// What is known now; not to be changed.
  synchronized Known of(StudyView view) {
    History history = view.recorded();
    Known from = known;
    if (from.read().filter(history::continues).isEmpty()) {
      from = new Known(Optional.of(history), new BitSet(), 0);
      from = extended(from, view, 0);
    } else if (from.rows() < history.size()) {
      from = extended(from, view, from.rows());
    }
    known = from;
    return from;
  }

  private Known extended(Known from, StudyView view, int firstRow) {
    History history = view.recorded();
    BitSet ids = (BitSet) from.ids().clone();
    int without = from.without();
    for (int row = firstRow; row < history.size(); row++) {
      Shape shape = history.shape(row);
      without += shape.distributions().stream().allMatch(Distribution::isSingle) ? 1 : 0;
      cover(ids, view, row, shape);
    }
    return new Known(Optional.of(history), ids, without);
  }

  private void cover(BitSet ids, StudyView view, int row, Shape shape) {
    Asked asked = Asked.of(grid, lookup(view.recorded(), row, shape));
    if (asked.offGrid()) {
      return;
    }
    if (!asked.absent()) {
      coverAll(ids, asked.digits());
      return;
    }
    OptionalInt proposed = proposed(view, view.recorded().number(row));
    if (proposed.isEmpty() || !grid.has(proposed.getAsInt(), asked.digits())) {
      return;
    }
    ids.set(proposed.getAsInt());
    if (view.recorded().isSuccess(row)) {
      coverAll(ids, asked.digits());
    }
  }

  private OptionalInt proposed(StudyView view, int number) {
    return view.trial(number)
        .map(trial -> GridAttributes.id(grid, trial.system()))
        .orElse(OptionalInt.empty());
  }

  private void coverAll(BitSet ids, int[] digits) {
    if (Grid.isWhole(digits)) {
      ids.set(grid.id(digits));
    } else {
      IntStream.range(0, grid.size()).filter(id -> grid.has(id, digits)).forEach(ids::set);
    }
  }

  private static Asked.Lookup lookup(History history, int row, Shape shape) {
    return new Asked.Lookup() {
      @Override
      public Optional<Distribution> distribution(String name) {
        int place = shape.names().indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(shape.distributions().get(place));
      }

      @Override
      public double internal(String name) {
        return history.parameter(row, name);
      }
    };
  }

  /// A trial that has not finished, by its parameters.
  static Asked.Lookup lookup(Map<String, ParameterValue> parameters) {
    return new Asked.Lookup() {
      @Override
      public Optional<Distribution> distribution(String name) {
        return Optional.ofNullable(parameters.get(name)).map(value -> value.distribution());
      }

      @Override
      public double internal(String name) {
        return Objects.requireNonNull(parameters.get(name)).internal();
      }
    };
  }
}

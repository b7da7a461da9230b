package org.parzen.sampler.bruteforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;

/// The finished trials of a study by the values they got, one level a parameter. Used by one thread
/// at a time.
///
/// Source: Optuna's `_TreeNode`, which is built anew for every value. A trial that ended early is
/// an end like any other until a later one goes on from there; trials with a value that can not be
/// counted, or that is none of the candidates, stand for no combination.
final class Tree {

  private final Node root = new Node();
  private Optional<History> read = Optional.empty();
  private boolean nothingToChoose;

  /// Whether a history holds all that was read so far.
  boolean isPartOf(History history) {
    return read.isEmpty() || history.continues(read.get());
  }

  boolean isBeyond(History history) {
    return read.filter(r -> r.continues(history)).isPresent();
  }

  /// Reads what is new.
  ///
  /// @throws IllegalArgumentException where trials contradict each other
  Tree readTo(History history) {
    for (int row = read.map(History::size).orElse(0); row < history.size(); row++) {
      add(history, row);
    }
    read = Optional.of(history);
    return this;
  }

  private void add(History history, int row) {
    Shape shape = history.shape(row);
    nothingToChoose |= shape.names().isEmpty() && history.isSuccess(row);
    List<Got> path = new ArrayList<>();
    for (int i = 0; i < shape.names().size(); i++) {
      Distribution distribution = shape.distributions().get(i);
      String name = shape.names().get(i);
      Optional<Got> got = got(name, distribution, history.parameter(row, name));
      if (got.isEmpty()) {
        return;
      }
      path.add(got.get());
    }
    root.add(history.number(row), path);
  }

  private static Optional<Got> got(String name, Distribution distribution, double internal) {
    return Candidates.of(distribution)
        .map(all -> new Got(new Step(name, all), all.canonical(internal)))
        .filter(got -> got.step().candidates().contains(got.value()));
  }

  /// The root, once a trial got a parameter.
  Optional<Node> root() {
    return root.step().isPresent() ? Optional.of(root) : Optional.empty();
  }

  /// Whether a complete trial asked for nothing.
  boolean nothingToChoose() {
    return nothingToChoose && root.step().isEmpty();
  }
}

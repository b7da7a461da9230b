package org.parzen.sampler.joint;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parzen.sampler.Lineages;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The parameters that every complete trial that did not fail has, each with the same distribution:
/// what a sampler can choose together for the next trial. Reads each trial once; several threads
/// may ask at once.
///
/// Source: Optuna's `IntersectionSearchSpace`. Does not wait for the oldest unfinished trial, which
/// changes nothing, because an intersection does not depend on the order.
public final class IntersectionSpace {

  private final boolean includePruned;
  private final Lineages<Known> lines = new Lineages<>();

  /// @param last of a trial that counts
  private record Known(
      History read,
      Optional<Shape> last,
      Optional<SortedMap<String, Distribution>> space,
      JointSpace joint) {}

  /// @param includePruned whether pruned trials count like complete ones
  public IntersectionSpace(boolean includePruned) {
    this.includePruned = includePruned;
  }

  /// The space, by name; empty where no trial is complete. Parameters with one value are in it.
  public synchronized JointSpace of(StudyView view) {
    History history = view.finished();
    Optional<Known> from = lines.get(history).filter(k -> history.continues(k.read()));
    Optional<SortedMap<String, Distribution>> space = from.flatMap(Known::space);
    Optional<Shape> last = from.flatMap(Known::last);
    for (int row = from.map(k -> k.read().size()).orElse(0); row < history.size(); row++) {
      Shape shape = history.shape(row);
      if (counts(history, row) && last.filter(shape::equals).isEmpty()) {
        space = Optional.of(space.map(s -> common(s, shape)).orElseGet(() -> all(shape)));
        last = Optional.of(shape);
      }
    }
    boolean same = from.isPresent() && space.equals(from.get().space());
    JointSpace joint =
        same ? from.get().joint() : space.map(JointSpace::of).orElse(JointSpace.EMPTY);
    lines.put(history, new Known(history, last, space, joint));
    return joint;
  }

  private boolean counts(History history, int row) {
    return history.isSuccess(row) || (includePruned && history.kind(row) == TrialState.Kind.PRUNED);
  }

  private static SortedMap<String, Distribution> all(Shape shape) {
    SortedMap<String, Distribution> all = new TreeMap<>();
    for (int i = 0; i < shape.names().size(); i++) {
      all.put(shape.names().get(i), shape.distributions().get(i));
    }
    return all;
  }

  private static SortedMap<String, Distribution> common(
      SortedMap<String, Distribution> space, Shape shape) {
    SortedMap<String, Distribution> common = all(shape);
    common.entrySet().removeIf(e -> !e.getValue().equals(space.get(e.getKey())));
    return common.size() == space.size() ? space : common;
  }
}

package org.parzen.sampler.joint;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parzen.sampler.Lineages;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;

/// The parameters that any complete trial that did not fail has, conditional ones among them. Those
/// whose distribution differs from trial to trial are left out: nobody knows which of them the next
/// trial has. Reads each trial once; several threads may ask at once.
public final class UnionSpace {

  private final Lineages<Known> lines = new Lineages<>();

  /// @param seen by name; empty where distributions differ
  private record Known(
      History read, SortedMap<String, Optional<Distribution>> seen, JointSpace joint) {}

  /// The space, by name; empty where no trial is complete. Parameters with one value are in it.
  public synchronized JointSpace of(StudyView view) {
    History history = view.finished();
    Optional<Known> from = lines.get(history).filter(k -> history.continues(k.read()));
    SortedMap<String, Optional<Distribution>> seen = new TreeMap<>();
    from.ifPresent(k -> seen.putAll(k.seen()));
    Optional<Shape> last = Optional.empty();
    for (int row = from.map(k -> k.read().size()).orElse(0); row < history.size(); row++) {
      Shape shape = history.shape(row);
      if (history.isSuccess(row) && last.filter(shape::equals).isEmpty()) {
        add(seen, shape);
        last = Optional.of(shape);
      }
    }
    JointSpace joint =
        from.filter(k -> k.seen().equals(seen)).map(Known::joint).orElseGet(() -> joint(seen));
    lines.put(history, new Known(history, seen, joint));
    return joint;
  }

  private static void add(SortedMap<String, Optional<Distribution>> seen, Shape shape) {
    for (int i = 0; i < shape.names().size(); i++) {
      Optional<Distribution> own = Optional.of(shape.distributions().get(i));
      seen.merge(
          shape.names().get(i), own, (one, other) -> one.equals(other) ? one : Optional.empty());
    }
  }

  private static JointSpace joint(SortedMap<String, Optional<Distribution>> seen) {
    SortedMap<String, Distribution> same = new TreeMap<>();
    seen.forEach((name, distribution) -> distribution.ifPresent(d -> same.put(name, d)));
    return JointSpace.of(same);
  }
}

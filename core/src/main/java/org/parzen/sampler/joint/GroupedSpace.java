package org.parzen.sampler.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parzen.sampler.Lineages;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The parameters of all complete trials that did not fail in blocks: two parameters share a block
/// where every trial has both or neither, so that a sampler can choose each block together. Reads
/// each trial once; several threads may ask at once.
///
/// Source: Optuna's `_GroupDecomposedSearchSpace`. Where distributions of one name differ, the
/// trial with the lowest number counts, as there; blocks are sorted here, by their first name.
public final class GroupedSpace {

  private final boolean includePruned;
  private final Lineages<Known> lines = new Lineages<>();

  private record First(int number, Distribution distribution) {}

  private record Known(
      Optional<History> read,
      List<Set<String>> blocks,
      Map<String, First> firsts,
      List<JointSpace> spaces) {
    static final Known NOTHING = new Known(Optional.empty(), List.of(), Map.of(), List.of());

    int rows() {
      return read.map(History::size).orElse(0);
    }
  }

  /// @param includePruned whether pruned trials count like complete ones
  public GroupedSpace(boolean includePruned) {
    this.includePruned = includePruned;
  }

  /// The blocks; none where no trial is complete. Parameters with one value are in them.
  public synchronized List<JointSpace> of(StudyView view) {
    History history = view.finished();
    Known from =
        lines
            .get(history)
            .filter(k -> k.read().filter(history::continues).isPresent())
            .orElse(Known.NOTHING);
    if (from.rows() < history.size()) {
      from = extended(from, history);
    }
    lines.put(history, from);
    return from.spaces();
  }

  private Known extended(Known from, History history) {
    List<Set<String>> blocks = from.blocks();
    Map<String, First> firsts = new HashMap<>(from.firsts());
    Optional<Shape> last = Optional.empty();
    for (int row = from.rows(); row < history.size(); row++) {
      Shape shape = history.shape(row);
      if (counts(history, row)) {
        if (last.filter(shape::equals).isEmpty()) {
          blocks = split(blocks, shape.names());
        }
        keepFirst(firsts, history.number(row), shape);
        last = Optional.of(shape);
      }
    }
    boolean same = blocks.equals(from.blocks()) && firsts.equals(from.firsts());
    return new Known(
        Optional.of(history), blocks, firsts, same ? from.spaces() : spaces(blocks, firsts));
  }

  private boolean counts(History history, int row) {
    return history.isSuccess(row) || (includePruned && history.kind(row) == TrialState.Kind.PRUNED);
  }

  /// Every block falls into what the trial has and what it has not; names seen first are a block.
  private static List<Set<String>> split(List<Set<String>> blocks, List<String> names) {
    List<Set<String>> finer = new ArrayList<>();
    Set<String> fresh = new TreeSet<>(names);
    Set<String> has = Set.copyOf(names);
    for (Set<String> block : blocks) {
      Set<String> inside = new TreeSet<>(block);
      inside.retainAll(has);
      Set<String> outside = new HashSet<>(block);
      outside.removeAll(has);
      finer.add(inside);
      finer.add(outside);
      fresh.removeAll(block);
    }
    finer.add(fresh);
    finer.removeIf(Set::isEmpty);
    return finer;
  }

  private static void keepFirst(Map<String, First> firsts, int number, Shape shape) {
    for (int i = 0; i < shape.names().size(); i++) {
      String name = shape.names().get(i);
      First first = firsts.get(name);
      if (first == null || number < first.number()) {
        firsts.put(name, new First(number, shape.distributions().get(i)));
      }
    }
  }

  private static List<JointSpace> spaces(List<Set<String>> blocks, Map<String, First> firsts) {
    return blocks.stream()
        .map(block -> space(block, firsts))
        .sorted(Comparator.comparing(space -> space.names().getFirst()))
        .toList();
  }

  private static JointSpace space(Set<String> block, Map<String, First> firsts) {
    SortedMap<String, Distribution> space = new TreeMap<>();
    block.forEach(name -> space.put(name, Objects.requireNonNull(firsts.get(name)).distribution()));
    return JointSpace.of(space);
  }
}

package org.parzen.sampler.tpe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;

/// Divides parameters into blocks that always occur together: parameters that occurred in exactly
/// the same trials. Used by one thread at a time.
///
/// Source: Optuna's `_GroupDecomposedSearchSpace`, whose refinement has the same result. Blocks are
/// in the order of their first names here, and a parameter has the range of the highest trial
/// number, so that the order in which trials finish does not matter.
final class Blocks {

  private final Set<Set<String>> seen = new LinkedHashSet<>();
  private final Map<String, Integer> newest = new TreeMap<>();
  private final SortedMap<String, Distribution> distributions = new TreeMap<>();
  private int rows;

  /// The blocks of all trials that tell anything, without parameters that have one value.
  List<JointSpace> of(History history) {
    if (history.size() < rows) {
      seen.clear();
      newest.clear();
      distributions.clear();
      rows = 0;
    }
    for (; rows < history.size(); rows++) {
      if (Ledger.counts(history.kind(rows))) {
        add(history.shape(rows), history.number(rows));
      }
    }
    List<JointSpace> blocks = new ArrayList<>();
    for (SortedMap<String, Distribution> block : blocks()) {
      JointSpace varying = varying(JointSpace.of(block));
      if (!varying.isEmpty()) {
        blocks.add(varying);
      }
    }
    return blocks;
  }

  private void add(Shape shape, int number) {
    seen.add(Set.copyOf(shape.names()));
    for (int i = 0; i < shape.names().size(); i++) {
      String name = shape.names().get(i);
      if (newest.merge(name, number, Math::max) == number) {
        distributions.put(name, shape.distributions().get(i));
      }
    }
  }

  private Collection<SortedMap<String, Distribution>> blocks() {
    Map<BitSet, SortedMap<String, Distribution>> blocks = new LinkedHashMap<>();
    distributions.forEach(
        (name, distribution) ->
            blocks.computeIfAbsent(occurrence(name), _ -> new TreeMap<>()).put(name, distribution));
    return blocks.values();
  }

  private BitSet occurrence(String name) {
    BitSet in = new BitSet();
    int i = 0;
    for (Set<String> names : seen) {
      in.set(i++, names.contains(name));
    }
    return in;
  }

  /// A space without parameters that have one value, or on which no kernel can be put.
  static JointSpace varying(JointSpace space) {
    if (space.distributions().stream().allMatch(Blocks::varies)) {
      return space;
    }
    SortedMap<String, Distribution> varying = new TreeMap<>();
    for (int i = 0; i < space.size(); i++) {
      if (varies(space.distributions().get(i))) {
        varying.put(space.names().get(i), space.distributions().get(i));
      }
    }
    return JointSpace.of(varying);
  }

  static boolean varies(Distribution distribution) {
    return !distribution.isSingle() && Axis.of(distribution).isUsable();
  }
}

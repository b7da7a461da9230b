package org.parzen.plugins.program.process;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;

/// Measures what a tree of processes takes, whenever it is asked to look. Not for several threads.
final class TreeMeter {
  private final ProcessTree tree;
  private final Set<Measure> measures;
  private final boolean fresh;
  private final OptionalLong uncounted;
  private final TreeCpu cpu;
  private boolean seen;
  private long held;
  private long peak;
  private long cost;
  private long glanceCost;

  /// @param fresh whether the tree has done nothing before, so that the highest memory of a process
  ///   counts, too, that it had between two looks
  /// @param uncounted the number of a process whose memory is not the program's
  TreeMeter(ProcessTree tree, Set<Measure> measures, boolean fresh, OptionalLong uncounted) {
    this.tree = tree;
    this.measures = measures;
    this.fresh = fresh;
    this.uncounted = uncounted;
    this.cpu = new TreeCpu(tree.pid());
  }

  /// @param age how old what is seen may be, in nanoseconds
  /// @param limit bytes above which the memory must be known well
  void look(long age, long limit) {
    long start = System.nanoTime();
    if (LinuxProcesses.available()) {
      LinuxProcesses.Look look = LinuxProcesses.look(age);
      Collection<ProcessEntry> members = tree.members(look);
      if (measures.contains(Measure.CPU)) {
        cpu.add(members);
      }
      if (measures.contains(Measure.MEMORY)) {
        remember(members, limit);
      }
      cost = Math.max(look.cost(), System.nanoTime() - start);
    } else {
      cpu.add(tree.handles().toList());
      cost = System.nanoTime() - start;
    }
  }

  /// Looks at the memory of those members that are found at little cost.
  ///
  /// @param limit bytes above which the memory must be known well
  void glance(long limit) {
    long start = System.nanoTime();
    if (LinuxProcesses.available()) {
      remember(tree.family(), limit);
    }
    glanceCost = System.nanoTime() - start;
  }

  private void remember(Collection<ProcessEntry> members, long limit) {
    TreeMemory.Held now =
        TreeMemory.of(
            members.stream().filter(p -> p.pid() != uncounted.orElse(-1)).toList(),
            Math.min(peak, limit));
    held = fresh ? Math.max(now.held(), now.highest()) : now.held();
    peak = Math.max(peak, held);
    seen |= held > 0;
  }

  /// What all have computed, in nanoseconds, as far as it was seen.
  long cpu() {
    return cpu.nanos();
  }

  /// What all have computed, in nanoseconds.
  ///
  /// @param waited what the first process and those have that were waited for in the end
  long cpu(long waited) {
    return cpu.nanos(waited);
  }

  /// What they hold now, in bytes.
  long held() {
    return held;
  }

  /// The most that they held, in bytes; nothing where they ended before a look.
  OptionalLong peak() {
    return seen ? OptionalLong.of(peak) : OptionalLong.empty();
  }

  /// What the last look took, in nanoseconds.
  long cost() {
    return cost;
  }

  /// What the last glance took, in nanoseconds.
  long glanceCost() {
    return glanceCost;
  }
}

package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Adds up what the processes of a tree have computed, from looks at them while they run. Not for
/// several threads.
///
/// On Linux a process that has ended counts in its parent once that has waited for it. Who has no
/// parent left in the tree counts with what was seen of it last; what it computed after that is
/// lost, as is all of an orphan that lived between two looks. Other systems count no process in its
/// parent, so that every one that has ended counts with what was seen last.
final class TreeCpu {
  private static final long NANOS_PER_TICK = 10_000_000;

  private final long root;
  private Map<ProcessEntry.Key, ProcessEntry> last = Map.of();
  private Map<ProcessHandle, Long> handles = Map.of();
  private long rootTicks;
  private long orphanTicks;
  private long handleNanos;
  private long most;

  /// @param root the number of the tree's first process
  TreeCpu(long root) {
    this.root = root;
  }

  /// Takes in a look at all members on Linux.
  void add(Collection<ProcessEntry> members) {
    Map<ProcessEntry.Key, ProcessEntry> now =
        members.stream().collect(Collectors.toMap(ProcessEntry::key, Function.identity()));
    Set<Long> parents = last.values().stream().map(ProcessEntry::pid).collect(Collectors.toSet());
    for (ProcessEntry gone : last.values()) {
      if (gone.pid() == root && !now.containsKey(gone.key())) {
        rootTicks = gone.allTicks();
      } else if (!now.containsKey(gone.key()) && !parents.contains(gone.parent())) {
        orphanTicks += gone.allTicks();
      }
    }
    last = now;
    long living = now.values().stream().mapToLong(ProcessEntry::allTicks).sum();
    most = Math.max(most, (rootTicks + orphanTicks + living) * NANOS_PER_TICK);
  }

  /// Takes in a look at those that live, on another system.
  void add(List<ProcessHandle> living) {
    Map<ProcessHandle, Long> now =
        living.stream().collect(Collectors.toMap(Function.identity(), TreeCpu::used));
    handles.forEach((process, used) -> handleNanos += now.containsKey(process) ? 0 : used);
    handles = now;
    most = Math.max(most, handleNanos + now.values().stream().mapToLong(used -> used).sum());
  }

  private static long used(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  /// What was seen in all, in nanoseconds.
  long nanos() {
    return most;
  }

  /// What all have computed, where it is known what the first process and all those have that were
  /// waited for in the end.
  ///
  /// @param waited in nanoseconds
  long nanos(long waited) {
    Map<Long, Long> parents =
        last.values().stream()
            .collect(Collectors.toMap(ProcessEntry::pid, ProcessEntry::parent, (a, b) -> a));
    long orphans =
        last.values().stream()
            .filter(process -> !descends(process.pid(), parents))
            .mapToLong(ProcessEntry::allTicks)
            .sum();
    return Math.max(most, waited + (orphanTicks + orphans) * NANOS_PER_TICK);
  }

  private boolean descends(long pid, Map<Long, Long> parents) {
    long at = pid;
    while (at != root && parents.containsKey(at)) {
      at = parents.getOrDefault(at, 0L);
    }
    return at == root;
  }
}

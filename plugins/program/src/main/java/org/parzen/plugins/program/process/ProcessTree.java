package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program with all that it started, also what it left behind as an orphan or a daemon.
///
/// On Linux a member is known by what it cannot easily shed: its session, the token in the
/// environment with which it was started, its parent. None of them is enough alone: a daemon starts
/// a session of its own, a program may be started with an empty environment, and a parent may have
/// ended. Who was seen once stays known. Elsewhere the members are the program and its descendants
/// at the time of the first look. Safe for several threads.
final class ProcessTree {
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final int ROUNDS = 100;
  private static final long SELF = ProcessHandle.current().pid();

  /// Who started another comes before it.
  private static final Comparator<ProcessEntry> BY_AGE =
      Comparator.comparingLong(ProcessEntry::started).thenComparingLong(ProcessEntry::pid);

  private final ProcessHandle root;
  private final String token;
  private Set<ProcessEntry.Key> known = Set.of();

  /// @param token what occurs in the environment of the program and, inherited, of its children
  ProcessTree(ProcessHandle root, String token) {
    this.root = root;
    this.token = token;
  }

  long pid() {
    return root.pid();
  }

  /// The members among the processes of a Linux machine, those included that have ended and that
  /// nobody has waited for yet.
  synchronized Collection<ProcessEntry> members(LinuxProcesses.Look look) {
    Map<Long, ProcessEntry> members = new HashMap<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ProcessEntry process : look.processes()) {
        if (!members.containsKey(process.pid()) && belongs(process, members)) {
          members.put(process.pid(), process);
          grown = true;
        }
      }
    }
    known = members.values().stream().map(ProcessEntry::key).collect(Collectors.toSet());
    return members.values();
  }

  private boolean belongs(ProcessEntry process, Map<Long, ProcessEntry> members) {
    return process.pid() != SELF
        && (process.session() == pid()
            || process.token().equals(token)
            || members.containsKey(process.parent())
            || known.contains(process.key())
            || (process.pid() == pid() && process.parent() == SELF));
  }

  /// The members that are found without a look at every process of the machine: those seen before,
  /// and their children. An orphan that nobody has seen yet is not among them.
  synchronized Collection<ProcessEntry> family() {
    Map<Long, ProcessEntry> members = new HashMap<>();
    Deque<ProcessEntry> next = new ArrayDeque<>();
    LinuxProcesses.one(pid()).filter(process -> process.parent() == SELF).ifPresent(next::add);
    for (ProcessEntry.Key key : known) {
      LinuxProcesses.one(key.pid())
          .filter(process -> process.key().equals(key))
          .ifPresent(next::add);
    }
    while (!next.isEmpty()) {
      ProcessEntry member = next.remove();
      if (members.put(member.pid(), member) == null) {
        for (long child : LinuxProcesses.children(member.pid())) {
          LinuxProcesses.one(child).filter(p -> p.parent() == member.pid()).ifPresent(next::add);
        }
      }
    }
    known = members.values().stream().map(ProcessEntry::key).collect(Collectors.toSet());
    return members.values();
  }

  /// The program and those of its descendants that other systems know.
  Stream<ProcessHandle> handles() {
    return Stream.concat(Stream.of(root), root.descendants()).filter(ProcessHandle::isAlive);
  }

  /// Ends `trees`: asks all members to end, waits up to `grace` for them, then ends them by force.
  ///
  /// An interrupt shortens the wait; the thread is still interrupted afterwards.
  static void end(Collection<ProcessTree> trees, Duration grace) {
    boolean interrupted = Thread.interrupted();
    Set<ProcessHandle> seen = new HashSet<>();
    Set<ProcessHandle> left = ask(trees, seen, grace);
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      interrupted |= Thread.interrupted();
      left.forEach(ProcessHandle::destroyForcibly);
      pause();
      left = living(trees, seen);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks each member once, also those that are started meanwhile, and waits until none lives, the
  /// time is over or the thread is interrupted; who still lives then.
  private static Set<ProcessHandle> ask(
      Collection<ProcessTree> trees, Set<ProcessHandle> seen, Duration grace) {
    long start = System.nanoTime();
    Set<ProcessHandle> left = living(trees, seen);
    while (!left.isEmpty() && System.nanoTime() - start < grace.toNanos()) {
      left.stream().filter(seen::add).forEach(ProcessHandle::destroy);
      if (!pause()) {
        return left;
      }
      left = living(trees, seen);
    }
    return left;
  }

  /// False where an interrupt cut it short; the thread is still interrupted then.
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The members that live, and those seen earlier that still do: without /proc a member is not
  /// found again once its parent has ended. The oldest is first: a shell that outlived its command
  /// would go on with the next line.
  private static Set<ProcessHandle> living(Collection<ProcessTree> trees, Set<ProcessHandle> seen) {
    if (LinuxProcesses.available()) {
      LinuxProcesses.Look look = LinuxProcesses.look(0);
      return trees.stream()
          .flatMap(tree -> tree.members(look).stream())
          .filter(member -> !member.ended())
          .sorted(BY_AGE)
          .map(member -> ProcessHandle.of(member.pid()))
          .flatMap(Optional::stream)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return Stream.concat(
            trees.stream().flatMap(ProcessTree::handles),
            seen.stream().filter(ProcessHandle::isAlive))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

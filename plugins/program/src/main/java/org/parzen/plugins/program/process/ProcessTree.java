package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program with all that it started, also what it left behind as an orphan or a daemon.
///
/// On Linux the members are found anew at each look (see [LinuxProcesses]); elsewhere they are the
/// program and its descendants at the time of the first look. Safe for several threads.
final class ProcessTree {
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final int ROUNDS = 100;

  private final ProcessHandle root;
  private final String token;

  /// @param token what occurs in the environment of the program and, inherited, of its children
  ProcessTree(ProcessHandle root, String token) {
    this.root = root;
    this.token = token;
  }

  long pid() {
    return root.pid();
  }

  /// Ends `trees`: asks all members to end, waits up to `grace` for them, then ends them by force.
  ///
  /// An interrupt shortens the wait; the thread is still interrupted afterwards.
  static void end(Collection<ProcessTree> trees, Duration grace) {
    boolean interrupted = Thread.interrupted();
    Set<ProcessHandle> seen = new HashSet<>();
    interrupted |= !ask(trees, seen, grace);
    Set<ProcessHandle> left = living(trees, seen);
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      left.forEach(ProcessHandle::destroyForcibly);
      interrupted |= !pause();
      left = living(trees, seen);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks each member once, also those that are started meanwhile, and waits until none lives or
  /// the time is over; false where an interrupt cut that short.
  private static boolean ask(
      Collection<ProcessTree> trees, Set<ProcessHandle> seen, Duration grace) {
    long start = System.nanoTime();
    Set<ProcessHandle> left = living(trees, seen);
    while (!left.isEmpty() && System.nanoTime() - start < grace.toNanos()) {
      left.stream().filter(seen::add).forEach(ProcessHandle::destroy);
      if (!pause()) {
        return false;
      }
      left = living(trees, seen);
    }
    return true;
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /// The members that live, and those seen earlier that still do: without /proc a member is not
  /// found again once its parent has ended.
  private static Set<ProcessHandle> living(Collection<ProcessTree> trees, Set<ProcessHandle> seen) {
    Set<ProcessHandle> living = new HashSet<>(members(trees));
    if (!LinuxProcesses.available()) {
      seen.stream().filter(ProcessHandle::isAlive).forEach(living::add);
    }
    return living;
  }

  private static Set<ProcessHandle> members(Collection<ProcessTree> trees) {
    if (LinuxProcesses.available()) {
      Set<Long> sessions = trees.stream().map(ProcessTree::pid).collect(Collectors.toSet());
      List<String> tokens = trees.stream().map(tree -> tree.token).toList();
      return LinuxProcesses.find(sessions, tokens).stream()
          .filter(pid -> pid != ProcessHandle.current().pid())
          .map(ProcessHandle::of)
          .flatMap(Optional::stream)
          .collect(Collectors.toSet());
    }
    return trees.stream()
        .flatMap(tree -> Stream.concat(Stream.of(tree.root), tree.root.descendants()))
        .filter(ProcessHandle::isAlive)
        .collect(Collectors.toSet());
  }
}

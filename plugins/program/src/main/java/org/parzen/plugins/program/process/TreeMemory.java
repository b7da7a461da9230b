package org.parzen.plugins.program.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The memory that the processes of a tree hold together, on Linux.
///
/// Of a process alone it is its resident memory. Of several it is the sum of their shares (PSS), so
/// that what they have in common, as workers that were forked do, counts once. The shares cost a
/// walk through all pages, so that they are read only where the resident memory, which is at least
/// as much, is above what matters.
final class TreeMemory {
  private static final long KIB = 1024;

  private TreeMemory() {}

  /// @param held bytes at this moment; no more than the resident memory
  /// @param highest the most that one of the processes held at any time so far, in bytes
  record Held(long held, long highest) {}

  private record Status(ProcessEntry process, long size, long resident, long highest) {
    /// Is like its parent, as right after a fork, and in the moment in which a program starts
    /// another one from within its own memory.
    boolean copies(Status other) {
      return process.parent() == other.process.pid()
          && size == other.size
          && resident == other.resident;
    }
  }

  /// @param matters bytes; below it, a figure that is too high does no harm
  static Held of(Collection<ProcessEntry> processes, long matters) {
    List<Status> read = new ArrayList<>();
    processes.stream().filter(process -> !process.ended()).forEach(p -> read(p, read));
    Map<Status, List<Status>> groups =
        read.stream().collect(Collectors.groupingBy(one -> origin(one, read)));
    long resident = groups.keySet().stream().mapToLong(Status::resident).sum();
    long highest = read.stream().mapToLong(Status::highest).max().orElse(0);
    boolean shared = read.size() > 1 && resident > matters;
    return new Held(
        shared
            ? groups.entrySet().stream().mapToLong(e -> share(e.getKey(), e.getValue())).sum()
            : resident,
        highest);
  }

  /// Whose copy a process is; itself where it is nobody's.
  private static Status origin(Status one, List<Status> all) {
    return all.stream().filter(one::copies).findFirst().map(o -> origin(o, all)).orElse(one);
  }

  /// A process and its copies hold together what it holds, whether they share its pages or its
  /// whole memory.
  private static long share(Status origin, List<Status> group) {
    return Math.min(origin.resident(), group.stream().mapToLong(TreeMemory::share).sum());
  }

  private static void read(ProcessEntry process, List<Status> into) {
    try {
      String status = LinuxProcesses.read(Long.toString(process.pid()), "status");
      into.add(
          new Status(
              process,
              kib(status, "\nVmSize:").orElse(0),
              kib(status, "\nVmRSS:").orElse(0),
              kib(status, "\nVmHWM:").orElse(0)));
    } catch (IOException e) {
      // It has ended meanwhile: it holds nothing.
    }
  }

  private static long share(Status status) {
    try {
      String pid = Long.toString(status.process().pid());
      return kib(LinuxProcesses.read(pid, "smaps_rollup"), "\nPss:").orElse(0);
    } catch (IOException e) {
      // It has ended meanwhile, or runs with rights that ours do not cover.
      return ProcessHandle.of(status.process().pid()).isPresent() ? status.resident() : 0;
    }
  }

  private static OptionalLong kib(String text, String key) {
    int at = text.indexOf(key);
    if (at < 0) {
      return OptionalLong.empty();
    }
    String line = text.substring(at + key.length(), text.indexOf('\n', at + 1));
    return OptionalLong.of(Long.parseLong(line.replace("kB", "").strip()) * KIB);
  }
}

package org.parzen.plugins.program.process;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All processes of a Linux machine, with what marks those that Parzen started. One look serves all
/// lanes. Safe for several threads.
final class LinuxProcesses {
  private static final File PROC = new File("/proc");
  private static final long SELF = ProcessHandle.current().pid();
  private static final boolean AVAILABLE = Files.isReadable(Path.of("/proc/self/environ"));

  /// The latest look, and what the environments of its processes say.
  private static Look latest = new Look(List.of(), 0, 0);

  private LinuxProcesses() {}

  /// What was there at one moment. Immutable.
  ///
  /// @param taken when it was begun, by [System#nanoTime]
  /// @param cost what it took, in nanoseconds
  record Look(List<ProcessEntry> processes, long taken, long cost) {
    Look {
      processes = List.copyOf(processes);
    }
  }

  static boolean available() {
    return AVAILABLE;
  }

  /// A look that is at most so many nanoseconds old.
  static synchronized Look look(long age) {
    long now = System.nanoTime();
    if (latest.cost() == 0 || now - latest.taken() > age) {
      List<ProcessEntry> processes = read();
      latest = new Look(processes, now, Math.max(1, System.nanoTime() - now));
    }
    return latest;
  }

  private static List<ProcessEntry> read() {
    Map<ProcessEntry.Key, String> tokens = new HashMap<>();
    latest.processes().forEach(process -> tokens.put(process.key(), process.token()));
    String[] names = PROC.list();
    if (names == null) {
      throw new IllegalStateException("The list of processes in /proc cannot be read.");
    }
    List<ProcessEntry> found = new ArrayList<>();
    for (String name : names) {
      if (Character.isDigit(name.charAt(0))) {
        entry(name, tokens).ifPresent(found::add);
      }
    }
    return found;
  }

  /// A process with its token, which is looked for once: whoever starts a process hands it down.
  /// Parzen's own children are looked at again, because they get theirs a moment after they begin.
  private static Optional<ProcessEntry> entry(String pid, Map<ProcessEntry.Key, String> tokens) {
    try {
      ProcessEntry entry = ProcessEntry.parse(Long.parseLong(pid), read(pid, "stat"), "");
      String known = entry.parent() == SELF ? null : tokens.get(entry.key());
      return Optional.of(entry.withToken(known == null ? token(pid) : known));
    } catch (IOException e) {
      // Ended while it was looked at.
      return Optional.empty();
    }
  }

  /// One process, without its token; none where it has ended.
  static Optional<ProcessEntry> one(long pid) {
    try {
      return Optional.of(ProcessEntry.parse(pid, read(Long.toString(pid), "stat"), ""));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The numbers of those that a process has started and that still live, as far as its first
  /// thread did; none where the kernel does not list them.
  static List<Long> children(long pid) {
    try {
      String numbers = read(Long.toString(pid), "task/" + pid + "/children");
      return numbers.isBlank()
          ? List.of()
          : Stream.of(numbers.strip().split(" ")).map(Long::valueOf).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String token(String pid) {
    try {
      String environment = read(pid, "environ");
      int at = environment.indexOf(ProcessGuard.MARK);
      int end = at < 0 ? at : environment.indexOf('\0', at);
      return end < 0 ? "" : environment.substring(at, end);
    } catch (IOException e) {
      // Another user's, or it has ended.
      return "";
    }
  }

  /// The text of a file about a process.
  ///
  /// @throws IOException where the process has ended, or is not to be looked at by us
  static String read(String pid, String file) throws IOException {
    // Several times as fast as reading through a path.
    try (FileInputStream in = new FileInputStream("/proc/" + pid + "/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}

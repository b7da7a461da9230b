package org.parzen.run.owner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process of this place. Immutable.
///
/// @param start tells processes apart that had the same id: it does not change when the clock is
///   set, unlike the time that is derived from it
public record LocalProcess(long pid, String start) {

  private static final Path PROC = Path.of("/proc");

  /// Fields of `/proc/<pid>/stat` after the name, which may contain anything but ends with the last
  /// bracket: the state, and when the process began, in ticks since the machine did.
  private static final int STATE = 0;

  private static final int START = 19;

  /// This process.
  public static LocalProcess self() {
    long pid = ProcessHandle.current().pid();
    return of(pid).orElseGet(() -> new LocalProcess(pid, ""));
  }

  /// The process of an id, if there is one.
  static Optional<LocalProcess> of(long pid) {
    return start(pid).map(start -> new LocalProcess(pid, start));
  }

  /// Whether the process is still there; unknown where processes of others are hidden.
  Optional<Boolean> isAlive() {
    Optional<String> now = start(pid);
    return now.isEmpty() && isHidden()
        ? Optional.empty()
        : Optional.of(now.equals(Optional.of(start)));
  }

  /// Where `/proc` is mounted so that one sees one's own processes only, the first one is missing.
  private static boolean isHidden() {
    return Files.isDirectory(PROC.resolve("self")) && !Files.exists(PROC.resolve("1/stat"));
  }

  /// Empty where there is no such process, or only what its parent has not taken notice of.
  private static Optional<String> start(long pid) {
    Path stat = PROC.resolve(Long.toString(pid)).resolve("stat");
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .map(process -> process.info().startInstant().map(t -> "" + t.toEpochMilli()).orElse(""));
    }
    try {
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
      boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
      return ended ? Optional.empty() : Optional.of(fields[START]);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

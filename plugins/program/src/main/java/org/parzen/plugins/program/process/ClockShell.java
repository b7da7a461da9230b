package org.parzen.plugins.program.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A shell between Parzen and a program that says, once the program has ended, what it and all that
/// it waited for have computed. Looks at processes that run would miss the short ones.
///
/// Bash knows that to the millisecond, other shells to a hundredth of a second.
final class ClockShell {
  /// The shell's own words are none of the program's, and a request to end is the program's alone.
  private static final String SCRIPT =
      """
      exec 3>&2 2>/dev/null
      file=$1
      shift
      trap : TERM
      "$@" 2>&3 3>&-
      code=$?
      times >"$file"
      exit $code
      """;

  /// How to begin: bash must not read what BASH_ENV names.
  private static final Optional<List<String>> SHELL =
      Stream.of(List.of("/bin/bash", "-p"), List.of("/usr/bin/bash", "-p"), List.of("/bin/sh"))
          .filter(shell -> Files.isExecutable(Path.of(shell.getFirst())))
          .findFirst();

  private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+)[.,](\\d+)s");

  private final Path file;
  private final List<String> shell;

  private ClockShell(Path file, List<String> shell) {
    this.file = file;
    this.shell = shell;
  }

  /// A shell that leaves its word in a folder, for a moment; none on systems without one.
  static Optional<ClockShell> in(Path folder) {
    return SHELL.map(shell -> new ClockShell(folder.resolve(".times"), shell));
  }

  /// What goes before a command.
  List<String> prefix() {
    return Stream.concat(
            shell.stream(),
            Stream.of("-c", SCRIPT, "parzen-clock", file.toAbsolutePath().toString()))
        .toList();
  }

  /// What the shell has said; nothing where it was ended before.
  Optional<Duration> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String said = Files.readString(file);
    Files.delete(file);
    return parse(said);
  }

  /// Reads what `times` prints: the shell's own time, and on the second line that of its children,
  /// each in user mode and in the kernel.
  static Optional<Duration> parse(String said) {
    List<String> lines = said.lines().toList();
    if (lines.size() < 2) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher time = TIME.matcher(lines.get(1));
    while (time.find()) {
      double seconds = Double.parseDouble(time.group(2) + "." + time.group(3));
      sum = sum.plusMinutes(Long.parseLong(time.group(1))).plusNanos(Math.round(seconds * 1e9));
    }
    return Optional.of(sum);
  }
}

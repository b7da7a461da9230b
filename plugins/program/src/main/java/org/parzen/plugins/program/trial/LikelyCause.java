package org.parzen.plugins.program.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.program.process.ProcessResult;

/// Guesses from its last words and its exit code why a program failed.
public final class LikelyCause {
  /// Older words say less; warnings at the start are no cause of an end.
  private static final int LINES = 40;

  /// What says it all, wherever it stands in a line.
  ///
  /// @param words what is wrong and what to do, with a place for the pattern's group
  private record Sign(Pattern pattern, String words) {
    Sign(String pattern, String words) {
      this(Pattern.compile(pattern), words);
    }

    Optional<String> in(String line) {
      Matcher matcher = pattern.matcher(line);
      return matcher.find()
          ? Optional.of(matcher.groupCount() == 0 ? words : words.formatted(matcher.group(1)))
          : Optional.empty();
    }
  }

  /// The more telling ones first.
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              "error while loading shared libraries: ([^\\s:]+):",
              "the shared library %s is missing: install it, or name its folder in LD_LIBRARY_PATH"),
          new Sign(
              "Library not loaded: (\\S+)",
              "the shared library %s is missing: install it, or name its folder in DYLD_LIBRARY_PATH"),
          new Sign(
              "version [`'‘]?(GLIBC\\S*?)['’]? not found",
              "the program was built for a newer system (%s): build it here"),
          new Sign(
              "ModuleNotFoundError: No module named '?([^'\\s]+)",
              "Python does not find the module %s: install it for the Python that runs here"),
          new Sign(
              "there is no package called [‘'`]([^’'`]+)",
              "R does not find the package %s: install it for the R that runs here"),
          new Sign(
              "Could not find or load main class (\\S+)",
              "Java does not find the class %s: check the class path"),
          new Sign("Unable to access jarfile (.+)", "the file %s was not found: check its name"),
          new Sign(
              "(?:std::bad_alloc|MemoryError|OutOfMemoryError|Cannot allocate memory|[Oo]ut of memory|cannot allocate (?:vector|memory))",
              "the memory ran out: take fewer lanes, or values that need less"),
          new Sign("No space left on device", "the disk is full: make room, or keep fewer folders"),
          new Sign("Exec format error", "it is no program of this system: build it here"),
          new Sign(
              "setsid: failed to execute (\\S+): No such file",
              "the interpreter that the first line of %s names, or the loader that it was built for, is missing"),
          new Sign(
              "(?:^|\\s)(?:line )?[0-9]+: ([^\\s:]+): (?:command )?not found",
              "the program %s, which it calls, was not found: install it, or give its full path"),
          new Sign(
              ": ([^\\s:]+): command not found",
              "the program %s, which it calls, was not found: install it, or give its full path"),
          new Sign(
              "env: [‘'`]?([^\\s‘’'`:]+)[’']?: No such file",
              "the program %s, which its first line names, was not found: install it"),
          new Sign(
              "Permission denied: '([^']+)'",
              "there is no right to use %s: allow it with chmod, or choose another place"),
          new Sign(
              "([^\\s:]+): Permission denied",
              "there is no right to use %s: allow it with chmod, or choose another place"),
          new Sign(
              "No such file or directory: '([^']+)'",
              "the file %s was not found: relative names mean the folder in which the program works"),
          new Sign(
              "[‘'`]?([^\\s:‘’'`]+)[’']?: (?:Cannot open: )?No such file or directory",
              "the file %s was not found: relative names mean the folder in which the program works"),
          new Sign(
              "(?i)((?:unrecognized|unrecognised|unknown|invalid|illegal|no such) (?:option|argument|flag)s?\\b.{0,80})",
              "it does not take one of its arguments (%s): check the command"),
          new Sign(
              "^([A-Za-z_][A-Za-z0-9_.]*(?:Error|Exception)\\b.{0,200})",
              "the Python program stopped with %s"),
          new Sign(
              "^Exception in thread \"[^\"]*\" (.{1,200})", "the Java program stopped with %s"));

  private static final Map<Integer, String> CODES =
      Map.of(
          126, "there is a program that may not be executed: allow it with chmod +x",
          127, "a program that it calls was not found: install it, or give its full path");

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          4, "it uses instructions that this processor does not have: build it here",
          6, "it gave up by itself (abort), mostly after a check of its own failed",
          7, "it used memory that is not there (bus error): an error in the program",
          8,
              "it divided by zero or the like (arithmetic error): often a value that it can not take",
          9,
              "it was killed from outside, mostly because the memory ran out: take fewer lanes, or set a memory limit to see it said",
          11,
              "it used memory that is not its own (segmentation fault): an error in the program, often with a value that it can not take",
          13, "it wrote to a pipe that nobody reads any more",
          15, "it was asked from outside to end");

  private LikelyCause() {}

  /// A clause for the user, without a full stop; empty where nothing tells.
  public static Optional<String> of(ProcessResult result) {
    return inWords(result.stderr())
        .or(() -> inWords(result.stdout()))
        .or(
            () ->
                Optional.ofNullable(
                    result.signal().isPresent()
                        ? SIGNALS.get(result.signal().getAsInt())
                        : CODES.get(result.exitCode())));
  }

  /// What an output says; its last lines count, the most telling sign of them first.
  static Optional<String> inWords(String output) {
    List<String> lines = output.lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size()).reversed();
    return SIGNS.stream()
        .flatMap(sign -> last.stream().map(sign::in).flatMap(Optional::stream).limit(1))
        .findFirst();
  }
}

package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What became of a program. Immutable.
///
/// @param exitCode as the operating system reports it; 128 + n where signal n ended the program
/// @param duration wall time from the start to the end of the program
/// @param stdout the end of what it wrote there, 64 KB at most
/// @param stderr the end of what it wrote there, 64 KB at most
/// @param output the end of both in order of arrival, 64 KB at most
/// @param usage what was measured of it and all that it started
/// @param words why it was ended, for the user; empty where no limit was the reason
public record ProcessResult(
    int exitCode,
    Ending ending,
    Duration duration,
    String stdout,
    String stderr,
    String output,
    Usage usage,
    String words) {

  /// A program that was measured only by the clock, and that no limit ended.
  public ProcessResult(
      int exitCode, Ending ending, Duration duration, String stdout, String stderr, String output) {
    this(exitCode, ending, duration, stdout, stderr, output, Usage.NONE, "");
  }

  /// Why a program ended.
  public enum Ending {
    /// By itself.
    EXITED,
    /// At its limit of wall time.
    TIMED_OUT,
    /// At its limit of computing time.
    CPU_LIMIT,
    /// At its limit of time without output.
    SILENCE_LIMIT,
    /// At its limit of memory.
    MEMORY_LIMIT,
    /// At its limit of output.
    OUTPUT_LIMIT,
    /// Because the thread that waited for it was interrupted.
    STOPPED,
    /// Because a listener wanted no more of it.
    PRUNED;

    /// The word for files.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Whether a limit ended the program.
    public boolean isLimit() {
      return this != EXITED && this != STOPPED && this != PRUNED;
    }
  }

  ProcessResult with(Usage measured, String reason) {
    return new ProcessResult(exitCode, ending, duration, stdout, stderr, output, measured, reason);
  }

  /// The time that the program and all that it started computed, where that was measured.
  public Optional<Duration> cpu() {
    return usage.cpu();
  }

  /// The bytes that they held together at the worst moment, where that was measured.
  public OptionalLong peakMemory() {
    return usage.peakMemory();
  }

  /// The signal that ended the program; a shell reports the signal of its last command so, too.
  public OptionalInt signal() {
    return exitCode > 128 && exitCode <= 128 + 64
        ? OptionalInt.of(exitCode - 128)
        : OptionalInt.empty();
  }

  public double seconds() {
    return duration.toNanos() / 1e9;
  }

  /// The last `length` characters of both outputs, from the start of a line where there is one.
  public String tail(int length) {
    return tail(output, length);
  }

  static String tail(String output, int length) {
    String text = output.stripTrailing();
    if (text.length() <= length) {
      return text;
    }
    int from = text.length() - length;
    int line = text.indexOf('\n', from) + 1;
    return text.substring(line > 0 && line < text.length() ? line : from);
  }
}

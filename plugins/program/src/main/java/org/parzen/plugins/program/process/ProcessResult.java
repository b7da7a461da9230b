package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/// What became of a program. Immutable.
///
/// @param exitCode as the operating system reports it; 128 + n where signal n ended the program
/// @param duration wall time from the start to the end of the program
/// @param stdout the end of what it wrote there, 64 KB at most
/// @param stderr the end of what it wrote there, 64 KB at most
/// @param output the end of both in order of arrival, 64 KB at most
public record ProcessResult(
    int exitCode, Ending ending, Duration duration, String stdout, String stderr, String output) {

  /// Why a program ended.
  public enum Ending {
    /// By itself.
    EXITED,
    /// At its limit of wall time.
    TIMED_OUT,
    /// Because the thread that waited for it was interrupted.
    STOPPED,
    /// Because a listener wanted no more of it.
    PRUNED;

    /// The word for files.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
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

package org.parzen.plugins.program.process;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.parzen.plugins.program.limit.Amount;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.setting.Durations;
import org.parzen.text.PythonNumber;

/// A limit that a program has gone over. Immutable.
///
/// @param words what happened, with the figures, for the user
public record Breach(Ending ending, String words) {
  private static final Duration LONG = Duration.ofMinutes(1);

  static Breach wall(Duration limit) {
    return new Breach(Ending.TIMED_OUT, ended("time limit", time(limit)) + ".");
  }

  static Breach silence(Duration limit) {
    return new Breach(
        Ending.SILENCE_LIMIT,
        ended("silence limit", time(limit)) + ": it printed nothing for so long.");
  }

  static Breach output(long limit, long printed) {
    return new Breach(
        Ending.OUTPUT_LIMIT,
        ended("output limit", Amount.text(limit))
            + ": it had printed %s.".formatted(Amount.text(printed)));
  }

  static Breach cpu(Duration limit, Duration used) {
    return new Breach(
        Ending.CPU_LIMIT,
        ended("computing time limit", time(limit))
            + ": its processes had computed for %s.".formatted(time(used)));
  }

  static Breach memory(long limit, long held) {
    return new Breach(
        Ending.MEMORY_LIMIT,
        ended("memory limit", Amount.text(limit))
            + ": its processes held %s.".formatted(Amount.text(held)));
  }

  private static String ended(String limit, String figure) {
    return "The trial was ended at its %s of %s".formatted(limit, figure);
  }

  /// As people say it: `0.25 s`, `30 s`, `2m30s`.
  private static String time(Duration duration) {
    if (duration.compareTo(LONG) >= 0) {
      return Durations.write(duration.truncatedTo(ChronoUnit.SECONDS));
    }
    String seconds = PythonNumber.repr(Math.rint(duration.toNanos() / 1e6) / 1e3);
    return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds) + " s";
  }
}

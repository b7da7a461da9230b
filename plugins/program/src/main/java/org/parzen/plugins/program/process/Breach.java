package org.parzen.plugins.program.process;

import java.time.Duration;
import org.parzen.plugins.program.limit.Amount;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.setting.Durations;
import org.parzen.text.PythonNumber;

/// A limit that a program has gone over. Immutable.
///
/// @param words what happened, with the figures, for the user
public record Breach(Ending ending, String words) {

  static Breach wall(Duration limit) {
    return new Breach(Ending.TIMED_OUT, ended("time limit", Durations.write(limit)) + ".");
  }

  static Breach silence(Duration limit) {
    return new Breach(
        Ending.SILENCE_LIMIT,
        ended("silence limit", Durations.write(limit)) + ": it printed nothing for so long.");
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
        ended("computing time limit", Durations.write(limit))
            + ": its processes had computed for %s s.".formatted(seconds(used)));
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

  private static String seconds(Duration duration) {
    return PythonNumber.repr(Math.rint(duration.toNanos() / 1e6) / 1e3);
  }
}

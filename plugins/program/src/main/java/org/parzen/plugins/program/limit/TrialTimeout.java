package org.parzen.plugins.program.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.setting.Durations;

/// How long a trial's program may run: `30s`, `1h30m`, or `1.5x` for so many times what trial 0
/// took. Immutable.
public sealed interface TrialTimeout {

  /// So many times what trial 0 had.
  Pattern FACTOR = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)x");

  record Fixed(Duration duration) implements TrialTimeout {}

  record TimesTrial0(double factor) implements TrialTimeout {}

  /// The limit.
  ///
  /// @param trial0 what trial 0 took, in seconds
  default Duration duration(double trial0) {
    return switch (this) {
      case Fixed(Duration duration) -> duration;
      case TimesTrial0(double factor) -> Duration.ofNanos(Math.round(factor * trial0 * 1e9));
    };
  }

  /// Reads a time limit as it is written.
  ///
  /// @throws IllegalArgumentException quotes the text
  static TrialTimeout parse(String text) {
    Matcher factor = FACTOR.matcher(text.strip());
    if (factor.matches()) {
      return new TimesTrial0(positive(Double.parseDouble(factor.group(1)), text));
    }
    try {
      Duration duration = Durations.parse(text);
      positive((double) duration.toNanos(), text);
      return new Fixed(duration);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The time limit '%s' is not understood: write for instance 30s, 1h30m, or 1.5x for so many times what trial 0 took."
              .formatted(text.strip()),
          e);
    }
  }

  private static double positive(double value, String text) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "The time limit '%s' must be above 0.".formatted(text.strip()));
    }
    return value;
  }
}

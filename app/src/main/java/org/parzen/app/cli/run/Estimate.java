package org.parzen.app.cli.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import org.parzen.app.cli.talk.Messages;
import org.parzen.setting.Durations;

/// How long a whole run takes, as far as a few evaluations can tell. Immutable.
///
/// @param each how long a trial takes
record Estimate(int trials, int lanes, Duration each) {

  /// @param tried at least one duration, the mean of which counts
  static Estimate of(int trials, int lanes, List<Duration> tried) {
    Duration sum = tried.stream().reduce(Duration.ZERO, Duration::plus);
    return new Estimate(trials, lanes, sum.dividedBy(tried.size()));
  }

  /// `60 trials of about 1.2 s on 2 lanes: about 36 s`.
  String text() {
    long rounds = (trials + lanes - 1L) / lanes;
    String key = lanes == 1 ? "try.estimate.one" : "try.estimate";
    return Messages.get(key, trials, about(each), lanes, about(each.multipliedBy(rounds)));
  }

  /// Two digits say all that is known.
  static String about(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(2)) >= 0) {
      return Durations.write(Duration.ofSeconds(duration.toSeconds()));
    }
    double seconds = duration.toNanos() / 1e9;
    BigDecimal two = new BigDecimal(seconds).round(new MathContext(2)).stripTrailingZeros();
    return two.toPlainString() + " s";
  }
}

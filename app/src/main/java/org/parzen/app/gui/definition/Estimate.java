package org.parzen.app.gui.definition;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.tryout.Tryout;
import org.parzen.setting.Durations;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;

/// How long a run takes, judged by a few evaluations.
final class Estimate {

  private Estimate() {}

  /// In words; empty where nothing was measured.
  ///
  /// @param measured how long each evaluation took, in their order
  static String words(StudyDefinition definition, List<Duration> measured) {
    double seconds =
        Tryout.typical(definition, measured).stream()
            .mapToDouble(time -> time.toNanos() / 1e9)
            .average()
            .orElse(0);
    if (seconds <= 0) {
      return "";
    }
    int lanes = definition.run().lanes();
    OptionalDouble trials = number(definition, Drafts.TOTAL);
    OptionalDouble limit = limit(definition);
    if (trials.isEmpty() && limit.isEmpty()) {
      return Messages.get("try.estimate.hour", count(3600 * lanes / seconds));
    }
    double whole = Math.ceil(trials.orElse(Double.MAX_VALUE) / lanes) * seconds;
    if (whole > limit.orElse(Double.MAX_VALUE)) {
      double within = limit.getAsDouble();
      return Messages.get("try.estimate.count", count(within * lanes / seconds), time(within));
    }
    String key = Tryout.includesStart(definition, measured) ? "try.estimate.most" : "try.estimate";
    return Messages.get(key, time(whole), count(trials.orElse(0)));
  }

  private static OptionalDouble limit(StudyDefinition definition) {
    return definition.stop().stream()
        .filter(rule -> rule.id().equals(Drafts.TIME))
        .flatMap(Estimate::values)
        .mapToDouble(text -> Durations.parse(text).toMillis() / 1e3)
        .min();
  }

  private static OptionalDouble number(StudyDefinition definition, String rule) {
    return definition.stop().stream()
        .filter(component -> component.id().equals(rule))
        .flatMap(Estimate::values)
        .mapToDouble(Double::parseDouble)
        .min();
  }

  private static Stream<String> values(Component rule) {
    return rule.settings().values().stream().map(value -> value.asText());
  }

  private static String time(double seconds) {
    return Amounts.duration(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  private static String count(double trials) {
    return Amounts.count(Math.max(1, Math.round(trials)));
  }
}

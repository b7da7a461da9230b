package org.parzen.app.cli.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;
import picocli.CommandLine.Option;

/// What a study does with trials that fail, and how it writes constraints. What is not given stays
/// as the definition has it.
final class FailureOptions {
  @Option(names = "--on-failure", paramLabel = "failed|worst|infeasible")
  private @Nullable String onFailure;

  @Option(names = "--on-nan", paramLabel = "failed|worst|infeasible")
  private @Nullable String onNan;

  @Option(names = "--retry", paramLabel = "'KIND N'")
  private List<String> retry = new ArrayList<>();

  @Option(names = "--constraints-form", paramLabel = "keyed|list")
  private @Nullable String form;

  FailureSettings on(FailureSettings base) {
    Map<FailureKind, Integer> times = new EnumMap<>(FailureKind.class);
    times.putAll(base.retry());
    retry.forEach(typed -> read(typed, times));
    return new FailureSettings(
        onFailure == null ? base.error() : Words.parse(Treatment.class, "--on-failure", onFailure),
        onNan == null ? base.nan() : Words.parse(Treatment.class, "--on-nan", onNan),
        times);
  }

  private static void read(String typed, Map<FailureKind, Integer> times) {
    String[] words = typed.strip().split("\\s+", 2);
    if (words.length < 2 || !words[1].matches("\\d{1,6}")) {
      throw new IllegalArgumentException(Messages.get("retry.wrong", typed));
    }
    times.put(FailureKind.parse(words[0]), Integer.parseInt(words[1]));
  }

  Constraints.Form form(Constraints.Form base) {
    return form == null ? base : Words.parse(Constraints.Form.class, "--constraints-form", form);
  }
}

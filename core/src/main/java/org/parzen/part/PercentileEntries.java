package org.parzen.part;

import java.util.ArrayList;
import java.util.List;
import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// The median and other percentiles as they are offered.
final class PercentileEntries {

  private static final double MEDIAN = 50;
  private static final double QUARTER = 25;

  private static final List<Setting> SETTINGS =
      List.of(
          Setting.whole(
              "n_startup_trials",
              "Trials first",
              "Nothing is pruned before so many trials are complete.",
              0,
              Long.MAX_VALUE,
              5),
          StepSettings.FIRST,
          StepSettings.BETWEEN,
          Setting.whole(
              "n_min_trials",
              "Trials to compare with",
              "How many others must have reported at the step.",
              1,
              Long.MAX_VALUE,
              1));

  private PercentileEntries() {}

  static Registry.Entry<Pruner> median() {
    return new Registry.Entry<>(
        "median",
        "MedianPruner",
        "Worse than half",
        "Ends a trial that does worse than the median of the others at the same step. Choose it where bad trials show early that they are bad.",
        SETTINGS,
        settings -> make(MEDIAN, settings));
  }

  static Registry.Entry<Pruner> percentile() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.real(
            "percentile",
            "Best percent that go on",
            "The smaller, the more is pruned.",
            0,
            100,
            QUARTER));
    settings.addAll(SETTINGS);
    return new Registry.Entry<>(
        "percentile",
        "PercentilePruner",
        "Worse than most",
        "Ends a trial that is not among the best percent of the others at the same step. Choose it to end more trials, or fewer, than half.",
        List.copyOf(settings),
        given -> make(given.real("percentile"), given));
  }

  private static Pruner make(double percentile, Settings settings) {
    StepSettings steps = StepSettings.of(settings);
    return new PercentilePruner(
        percentile,
        settings.whole("n_startup_trials"),
        steps.warmup(),
        steps.interval(),
        settings.whole("n_min_trials"));
  }
}

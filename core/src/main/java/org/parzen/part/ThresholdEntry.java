package org.parzen.part;

import java.util.List;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.ThresholdPruner;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// The bounds as they are offered.
final class ThresholdEntry {

  private static final String LOWER = "lower";
  private static final String UPPER = "upper";

  private ThresholdEntry() {}

  static Registry.Entry<Pruner> entry() {
    return new Registry.Entry<>(
        "threshold",
        "ThresholdPruner",
        "Out of bounds",
        "Ends a trial that reports a value beyond bounds that you give, or not-a-number. Choose it where you know which values mean that something has gone wrong.",
        List.of(
            Setting.text(LOWER, "Lower bound", "What reports less is pruned; empty: no bound.", ""),
            Setting.text(UPPER, "Upper bound", "What reports more is pruned; empty: no bound.", ""),
            StepSettings.FIRST,
            StepSettings.BETWEEN),
        ThresholdEntry::make);
  }

  private static Pruner make(Settings settings) {
    StepSettings steps = StepSettings.of(settings);
    return new ThresholdPruner(
        bound(settings, LOWER, Double.NEGATIVE_INFINITY),
        bound(settings, UPPER, Double.POSITIVE_INFINITY),
        steps.warmup(),
        steps.interval());
  }

  private static double bound(Settings settings, String name, double none) {
    String text = settings.text(name).strip();
    if (text.isEmpty()) {
      return none;
    }
    try {
      double bound = Double.parseDouble(text);
      if (!Double.isNaN(bound)) {
        return bound;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same words.
    }
    throw new IllegalArgumentException(
        "pruner threshold: '%s' is not allowed for '%s': leave it empty or give a number."
            .formatted(text, name));
  }
}

package org.parzen.run;

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
            Setting.whole(
                "n_warmup_steps",
                "Steps first",
                "Nothing is pruned before this step of a trial.",
                0,
                Long.MAX_VALUE,
                0),
            Setting.whole(
                "interval_steps",
                "Steps between judgements",
                "How many steps lie between two judgements of a trial.",
                1,
                Long.MAX_VALUE,
                1)),
        ThresholdEntry::make);
  }

  private static Pruner make(Settings settings) {
    return new ThresholdPruner(
        bound(settings, LOWER, Double.NEGATIVE_INFINITY),
        bound(settings, UPPER, Double.POSITIVE_INFINITY),
        settings.whole("n_warmup_steps"),
        settings.whole("interval_steps"));
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

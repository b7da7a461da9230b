package org.parzen.part;

import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// At which steps a pruner judges a trial, as several pruners offer it.
///
/// @param warmup nothing is pruned before this step
/// @param interval how many steps lie between two judgements
record StepSettings(long warmup, long interval) {

  private static final String WARMUP = "n_warmup_steps";
  private static final String INTERVAL = "interval_steps";

  static final Setting FIRST =
      Setting.whole(
          WARMUP,
          "Steps first",
          "Nothing is pruned before this step of a trial.",
          0,
          Long.MAX_VALUE,
          0);

  static final Setting BETWEEN =
      Setting.whole(
          INTERVAL,
          "Steps between judgements",
          "How many steps lie between two judgements of a trial.",
          1,
          Long.MAX_VALUE,
          1);

  static StepSettings of(Settings settings) {
    return new StepSettings(settings.whole(WARMUP), settings.whole(INTERVAL));
  }
}

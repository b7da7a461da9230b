package org.parzen.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.fixed.GivenValue;
import org.parzen.sampler.grid.GridSampler;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;
import org.parzen.setting.Settings;
import org.parzen.space.Choice;

/// The grid as it is offered.
final class GridEntry {

  private static final String SEARCH_SPACE = "search_space";
  private static final String SEED = "seed";
  private static final long GREATEST_SEED = (1L << 32) - 1;

  private GridEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "grid",
        "GridSampler",
        "Grid of values you list",
        "Tries every combination of the values that you give, once, and then ends the run. Choose it for a few parameters with a few values each, or to fill in a table.",
        List.of(
            Setting.required(
                SEARCH_SPACE,
                "Values to try",
                "The values of each parameter, for instance x = 1, 2, 3; y = adam, sgd. Every combination of them becomes one trial.",
                new SettingType.Named()),
            Setting.whole(
                SEED,
                "Order",
                "The combinations are tried in a shuffled order; another number gives another order.",
                0,
                GREATEST_SEED,
                0)),
        GridEntry::make);
  }

  private static Sampler make(Settings settings) {
    Map<String, List<Choice>> values = new LinkedHashMap<>();
    settings
        .named(SEARCH_SPACE)
        .forEach((name, given) -> values.put(name, GivenValue.readAll(given)));
    return new GridSampler(values, settings.whole(SEED));
  }
}

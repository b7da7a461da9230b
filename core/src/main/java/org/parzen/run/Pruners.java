package org.parzen.run;

import java.util.ArrayList;
import java.util.List;
import org.parzen.pruner.NopPruner;
import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// The pruners.
public final class Pruners {

  private static final List<Setting> PERCENTILE =
      List.of(
          Setting.whole(
              "n_startup_trials",
              "Trials first",
              "Nothing is pruned before so many trials are complete.",
              0,
              Long.MAX_VALUE,
              5),
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
              1),
          Setting.whole(
              "n_min_trials",
              "Trials to compare with",
              "How many others must have reported at the step.",
              1,
              Long.MAX_VALUE,
              1));

  /// All that come with Parzen.
  public static final Registry<Pruner> ALL =
      new Registry<>(
          "pruner",
          List.of(
              new Registry.Entry<>(
                  "median",
                  "MedianPruner",
                  "Worse than half of the others",
                  "Ends a trial that does worse than the median of the others at the same step. Choose it where bad trials show early that they are bad.",
                  PERCENTILE,
                  settings -> percentile(50, settings)),
              new Registry.Entry<>(
                  "percentile",
                  "PercentilePruner",
                  "Worse than most others",
                  "Ends a trial that is not among the best percent of the others at the same step. Choose it to end more trials, or fewer, than half.",
                  withPercentile(),
                  settings -> percentile(settings.real("percentile"), settings)),
              new Registry.Entry<>(
                  "none",
                  "NopPruner",
                  "Never",
                  "Lets every trial run to its end. Choose it where trials report nothing while they run, or the end may surprise.",
                  List.of(),
                  _ -> new NopPruner())));

  private Pruners() {}

  /// All that come with Parzen, and those of plugins.
  ///
  /// @param untrusted the files that may hold further ones
  /// @throws IllegalArgumentException names the plugin that can not be one of them
  public static Registry<Pruner> with(List<PrunerPlugin> plugins, List<String> untrusted) {
    List<Registry.Entry<Pruner>> entries = new ArrayList<>(ALL.entries());
    plugins.forEach(plugin -> entries.add(entry(plugin)));
    return new Registry<>(ALL.kind(), entries, untrusted);
  }

  private static Registry.Entry<Pruner> entry(PrunerPlugin plugin) {
    PluginCalls calls = new PluginCalls(ALL.kind(), plugin.id());
    return new Registry.Entry<>(
        plugin.id(),
        plugin.id(),
        plugin.title(),
        plugin.help(),
        plugin.settings(),
        settings -> new NamedPruner(calls, calls.make(() -> plugin.create(settings))));
  }

  private static List<Setting> withPercentile() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.real(
            "percentile",
            "Best percent that go on",
            "The smaller, the more is pruned.",
            0,
            100,
            25));
    settings.addAll(PERCENTILE);
    return List.copyOf(settings);
  }

  private static Pruner percentile(double percentile, Settings settings) {
    return new PercentilePruner(
        percentile,
        settings.whole("n_startup_trials"),
        settings.whole("n_warmup_steps"),
        settings.whole("interval_steps"),
        settings.whole("n_min_trials"));
  }
}

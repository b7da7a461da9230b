package org.parzen.part;

import java.util.ArrayList;
import java.util.List;
import org.parzen.pruner.NopPruner;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.pruner.WilcoxonPruner;
import org.parzen.setting.Setting;

/// The pruners, the most useful first.
public final class Pruners {

  private static final String KIND = "pruner";

  /// All that come with Parzen.
  public static final Registry<Pruner> ALL = with(List.of(), List.of());

  private Pruners() {}

  /// All that come with Parzen, and those of plugins.
  ///
  /// @param untrusted the files that may hold further ones
  /// @throws IllegalArgumentException names the plugin that can not be one of them
  public static Registry<Pruner> with(List<PrunerPlugin> plugins, List<String> untrusted) {
    List<Registry.Entry<Pruner>> others =
        new ArrayList<>(
            List.of(
                PercentileEntries.median(),
                HalvingEntries.asha(),
                HalvingEntries.hyperband(),
                PercentileEntries.percentile(),
                wilcoxon(),
                ThresholdEntry.entry()));
    plugins.forEach(plugin -> others.add(entry(plugin)));
    List<Registry.Entry<Pruner>> entries = new ArrayList<>(others);
    entries.add(PatientEntry.entry(new Registry<>(KIND, others, untrusted)));
    entries.add(none());
    return new Registry<>(KIND, entries, untrusted);
  }

  private static Registry.Entry<Pruner> entry(PrunerPlugin plugin) {
    PluginCalls calls = new PluginCalls(KIND, plugin.id());
    return new Registry.Entry<>(
        plugin.id(),
        plugin.id(),
        plugin.title(),
        plugin.help(),
        plugin.settings(),
        settings -> new NamedPruner(calls, calls.make(() -> plugin.create(settings))));
  }

  private static Registry.Entry<Pruner> wilcoxon() {
    return new Registry.Entry<>(
        "wilcoxon",
        "WilcoxonPruner",
        "Worse on the same instances",
        "Ends a trial that a statistical test finds worse than the best one on the instances that both have done. Choose it where the value is a mean over many instances, each reported as a step.",
        List.of(
            Setting.real(
                "p_threshold",
                "Doubt that is left",
                "The greater, the earlier trials are pruned, and the more of them by mistake.",
                0,
                1,
                0.1),
            Setting.whole(
                "n_startup_steps",
                "Instances first",
                "Nothing is pruned before so many instances were done.",
                0,
                Integer.MAX_VALUE,
                2)),
        settings ->
            new WilcoxonPruner(settings.real("p_threshold"), settings.whole("n_startup_steps")));
  }

  private static Registry.Entry<Pruner> none() {
    return new Registry.Entry<>(
        "none",
        "NopPruner",
        "Never",
        "Lets every trial run to its end. Choose it where trials report nothing while they run, or the end may surprise.",
        List.of(),
        _ -> new NopPruner());
  }
}

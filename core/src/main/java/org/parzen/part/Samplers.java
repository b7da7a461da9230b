package org.parzen.part;

import java.util.ArrayList;
import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.sampler.random.RandomSampler;

/// The samplers, the most useful first.
public final class Samplers {

  private static final List<Registry.Entry<Sampler>> BUILT_IN =
      List.of(
          RepeatsOption.with(AutoEntry.entry()),
          RepeatsOption.with(TpeEntry.entry()),
          RepeatsOption.with(GpEntry.entry()),
          RepeatsOption.with(CmaEsEntry.entry()),
          RepeatsOption.with(CmaEsEntry.afterTpe()),
          RepeatsOption.with(NsgaEntry.entry()),
          RepeatsOption.with(QmcEntry.entry()),
          RepeatsOption.with(random()),
          GridEntry.entry(),
          BruteForceEntry.entry());

  /// All that come with Parzen.
  public static final Registry<Sampler> ALL = with(List.of(), List.of());

  private Samplers() {}

  /// All that come with Parzen, and those of plugins.
  ///
  /// @param untrusted the files that may hold further ones
  /// @throws IllegalArgumentException names the plugin that can not be one of them
  public static Registry<Sampler> with(List<SamplerPlugin> plugins, List<String> untrusted) {
    List<Registry.Entry<Sampler>> entries = new ArrayList<>(BUILT_IN);
    plugins.forEach(plugin -> entries.add(entry(plugin)));
    Registry<Sampler> bases = new Registry<>("sampler", entries, untrusted);
    entries.add(PartialFixedEntry.entry(bases));
    return new Registry<>("sampler", entries, untrusted);
  }

  /// A plugin as it is offered. What goes wrong in its sampler is told with its name.
  ///
  /// @throws IllegalArgumentException says why it can not be offered
  public static Registry.Entry<Sampler> entry(SamplerPlugin plugin) {
    PluginCalls calls = new PluginCalls("sampler", plugin.id());
    return RepeatsOption.with(
        new Registry.Entry<>(
            plugin.id(),
            plugin.id(),
            plugin.title(),
            plugin.help(),
            plugin.settings(),
            settings -> new NamedSampler(calls, calls.make(() -> plugin.create(settings)))));
  }

  private static Registry.Entry<Sampler> random() {
    return new Registry.Entry<>(
        "random",
        "RandomSampler",
        "Random search",
        "Draws every parameter evenly and independently. Choose it to compare others with, or where"
            + " nothing can be learned.",
        List.of(),
        _ -> new RandomSampler());
  }
}

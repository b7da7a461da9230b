package org.parzen.app.cli.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.run.SettingOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.Registry;
import org.parzen.run.Samplers;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import picocli.CommandLine.Option;

/// Which samplers are measured, and with what settings.
final class ChosenSamplers {
  @Option(names = "--sampler", paramLabel = "ID", split = ",", descriptionKey = "samplers")
  private List<String> samplers = List.of();

  @Option(names = "--sampler-option", paramLabel = "NAME=VALUE")
  private Map<String, String> settings = new LinkedHashMap<>();

  /// Measures each; where none was named, all that can be measured like this, and tells which not.
  ///
  /// @throws IllegalArgumentException names a sampler or setting that is not known
  void forEach(CommandContext context, Consumer<Component> measure) {
    if (samplers.isEmpty()) {
      Samplers.ALL.entries().stream()
          .map(Registry.Entry::id)
          .forEach(id -> tryOut(id, context, measure));
    } else {
      samplers.stream().map(this::component).toList().forEach(measure);
    }
  }

  private void tryOut(String id, CommandContext context, Consumer<Component> measure) {
    try {
      measure.accept(component(id));
    } catch (IllegalArgumentException | IllegalStateException unfit) {
      String why = Messages.inOneLine(String.valueOf(unfit.getMessage()));
      context.terminal().line(Messages.get("bench.unfit", id, why));
    }
  }

  /// @param named as [#title] writes it
  private Component component(String named) {
    List<String> words = List.of(named.strip().split(" +"));
    Registry.Entry<Sampler> entry = Samplers.ALL.entry(words.getFirst());
    Map<String, String> typed = new LinkedHashMap<>(settings);
    for (String word : words.subList(1, words.size())) {
      int at = word.indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException(Messages.get("bench.setting", named, word));
      }
      typed.put(word.substring(0, at), word.substring(at + 1));
    }
    String owner = Samplers.ALL.kind() + " " + entry.id();
    Component component =
        new Component(entry.id(), SettingOptions.read(owner, entry.settings(), typed));
    // Says now what it would say in the middle of a measurement.
    Sampler _ = Samplers.ALL.make(component);
    return component;
  }

  /// A sampler with its settings in one line: `tpe multivariate=true`.
  static String title(Component sampler) {
    String settings =
        sampler.settings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> " " + setting.getKey() + "=" + setting.getValue().asText())
            .collect(Collectors.joining());
    return sampler.id() + settings;
  }
}

package org.parzen.app.cli.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Registry;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import picocli.CommandLine.Option;

/// Which samplers are measured, and with what settings.
final class ChosenSamplers {
  @Option(names = "--sampler", paramLabel = "ID", split = ",", descriptionKey = "samplers")
  private List<String> samplers = List.of();

  @Option(names = "--sampler-option", paramLabel = "NAME=VALUE")
  private Map<String, String> settings = new LinkedHashMap<>();

  /// Measures each, with the registry that makes it; where none was named, all that can be measured
  /// like this, and tells which not.
  ///
  /// @throws IllegalArgumentException names a sampler or setting that is not known
  void forEach(CommandContext context, BiConsumer<Registry<Sampler>, Component> measure) {
    Registry<Sampler> known = context.parts().samplers();
    if (samplers.isEmpty()) {
      known.entries().stream()
          .map(Registry.Entry::id)
          .forEach(id -> tryOut(id, context, () -> measure.accept(known, component(known, id))));
    } else {
      samplers.stream()
          .map(name -> component(known, name))
          .toList()
          .forEach(sampler -> measure.accept(known, sampler));
    }
  }

  private static void tryOut(String id, CommandContext context, Runnable measure) {
    try {
      measure.run();
    } catch (IllegalArgumentException | IllegalStateException unfit) {
      String why = Messages.inOneLine(String.valueOf(unfit.getMessage()));
      context.terminal().line(Messages.get("bench.unfit", id, why));
    }
  }

  private Component component(Registry<Sampler> known, String line) {
    return ComponentLine.read(known, line, settings);
  }
}

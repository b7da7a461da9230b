package org.parzen.app.cli.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.PeerDefaults;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Registry;
import org.parzen.part.SourceStudies;
import org.parzen.run.DefinedStudy;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.storage.StudyStore;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;

/// The sampler that `ask` was told to use, if it was. Immutable.
///
/// @param known what a study's definition may name
/// @param seed Optuna gives it to the sampler, here the study's random streams derive from it
record SamplerChoice(Registry<Sampler> known, Optional<Component> sampler, OptionalLong seed) {
  private static final String SEED = "seed";

  /// @param arguments a JSON object of settings by Optuna's keyword names
  /// @throws IllegalArgumentException names what is unknown or not allowed
  static SamplerChoice of(
      Registry<Sampler> known, @Nullable String name, @Nullable String arguments) {
    if (name == null) {
      if (arguments != null) {
        throw new IllegalArgumentException(Messages.get("ask.arguments"));
      }
      return defined(known);
    }
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    Ask.object("--sampler-kwargs", arguments == null ? "{}" : arguments, "{\"seed\": 1}")
        .properties()
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
    Optional<JsonNode> seed = Optional.ofNullable(settings.remove(SEED)).filter(s -> !s.isNull());
    // Some have a seed of their own beside the study's.
    if (seed.isPresent() && declares(known.entry(name), SEED)) {
      settings.put(SEED, seed.get());
    }
    Component chosen = new Component(name, settings);
    Sampler _ = known.make(chosen); // Says now what is wrong with it.
    return new SamplerChoice(
        known, Optional.of(chosen), seed.stream().mapToLong(SamplerChoice::whole).findFirst());
  }

  /// None: what the study's definition says counts.
  static SamplerChoice defined(Registry<Sampler> known) {
    return new SamplerChoice(known, Optional.empty(), OptionalLong.empty());
  }

  private static boolean declares(Registry.Entry<Sampler> sampler, String setting) {
    return sampler.settings().stream().anyMatch(declared -> declared.name().equals(setting));
  }

  private static long whole(JsonNode seed) {
    if (!seed.canConvertToExactIntegral()) {
      throw new IllegalArgumentException(Messages.get("ask.seed", seed));
    }
    return seed.longValue();
  }

  /// Keeps with the study what the sampler is to begin from, where that is another study.
  void keepSource(StudyStore store, StudyView view) {
    sampler.ifPresent(chosen -> SourceStudies.keep(store, view, chosen, Path.of("")));
  }

  /// What works on a study: the choice, else what the study's definition says, else what Optuna
  /// takes.
  StudyOptions options(StudyView view) {
    Optional<StudyDefinition> definition = DefinedStudy.definition(view);
    StudyOptions options =
        definition
            .map(d -> StudyOptions.of(known.make(d.sampler())))
            .map(o -> o.withSeed(definition.orElseThrow().seed()))
            .map(o -> o.withFailures(definition.orElseThrow().run().failures()))
            .map(o -> o.withConstraints(definition.orElseThrow().run().constraints()))
            .orElseGet(() -> StudyOptions.of(known.make(PeerDefaults.SAMPLER)));
    StudyOptions seeded = seed.isPresent() ? options.withSeed(seed.getAsLong()) : options;
    return sampler.map(known::make).map(seeded::withSampler).orElse(seeded);
  }
}

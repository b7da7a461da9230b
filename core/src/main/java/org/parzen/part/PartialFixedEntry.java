package org.parzen.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.fixed.GivenValue;
import org.parzen.sampler.fixed.PartialFixedSampler;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;
import org.parzen.setting.Settings;
import org.parzen.space.Choice;
import org.parzen.study.Component;

/// Partial fixing as it is offered.
final class PartialFixedEntry {

  private static final String ID = "partial_fixed";
  private static final String PEER = "PartialFixedSampler";
  private static final String FIXED = "fixed_params";
  private static final String BASE = "base_sampler";
  private static final String BASE_OPTIONS = "base_options";

  /// They end when every combination was tried, which never happens where values are fixed.
  private static final List<String> ENUMERATING = List.of("grid", "brute_force");

  private PartialFixedEntry() {}

  /// @param bases what may choose the free parameters
  static Registry.Entry<Sampler> entry(Registry<Sampler> bases) {
    return new Registry.Entry<>(
        ID,
        PEER,
        "Some parameters fixed",
        "Holds some parameters at values that you give and leaves the others to another sampler. Choose it to go on with a study around a value that has proved itself.",
        List.of(
            Setting.required(
                FIXED,
                "Fixed values",
                "The parameters to hold and their values, for instance x = 0.5; y = adam.",
                new SettingType.Named()),
            Setting.text(
                BASE, "Choose the others by", "Chooses the parameters that are free.", "tpe"),
            Setting.required(
                    BASE_OPTIONS,
                    "Its settings",
                    "Settings of that sampler that differ from its defaults, for instance n_startup_trials = 20; left empty, its defaults count.",
                    new SettingType.Named())
                .or(JsonNodeFactory.instance.objectNode())),
        settings -> make(bases, settings));
  }

  private static Sampler make(Registry<Sampler> bases, Settings settings) {
    Map<String, Choice> fixed = new LinkedHashMap<>();
    settings.named(FIXED).forEach((name, given) -> fixed.put(name, GivenValue.read(given)));
    return new PartialFixedSampler(fixed, base(bases, settings));
  }

  private static Sampler base(Registry<Sampler> bases, Settings settings) {
    String base = settings.text(BASE);
    boolean itself = base.equals(ID) || base.equals(PEER);
    if (itself || ENUMERATING.contains(bases.entry(base).id())) {
      throw new IllegalArgumentException(
          "The sampler '%s' can not have parameters fixed by '%s': give the parameter a single value there, or choose another %s."
              .formatted(base, ID, BASE));
    }
    Registry.Entry<Sampler> entry = bases.entry(base);
    Map<String, JsonNode> options = new LinkedHashMap<>();
    settings
        .named(BASE_OPTIONS)
        .forEach((name, given) -> options.put(name, option(entry, name, given)));
    return bases.make(new Component(entry.id(), options));
  }

  /// What was typed is read as the base's own option; the rest is checked by the registry.
  private static JsonNode option(Registry.Entry<Sampler> entry, String name, JsonNode given) {
    return entry.settings().stream()
        .filter(setting -> given.isTextual() && setting.name().equals(name))
        .findFirst()
        .map(setting -> SettingText.read("sampler " + entry.id(), setting, given.textValue()))
        .orElse(given);
  }
}

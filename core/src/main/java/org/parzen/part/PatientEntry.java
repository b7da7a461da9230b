package org.parzen.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.pruner.PatientPruner;
import org.parzen.pruner.Pruner;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;
import org.parzen.setting.Settings;
import org.parzen.study.Component;

/// Patience as it is offered.
final class PatientEntry {

  private static final String WRAPPED = "wrapped_pruner";
  private static final String WRAPPED_OPTIONS = "wrapped_options";
  private static final String PATIENCE = "patience";
  private static final String MIN_DELTA = "min_delta";

  /// No other pruner decides.
  private static final String ALONE = "alone";

  private PatientEntry() {}

  /// @param others what may decide once patience is at an end
  static Registry.Entry<Pruner> entry(Registry<Pruner> others) {
    List<String> words = new ArrayList<>(others.entries().stream().map(e -> e.id()).toList());
    words.add(ALONE);
    return new Registry.Entry<>(
        "patient",
        "PatientPruner",
        "No better for a while",
        "Ends a trial that has stopped improving, if another pruner would end it as well. Choose it where learning curves stand still for a while and then go on.",
        List.of(
            Setting.whole(
                PATIENCE,
                "Patience",
                "A trial may go on for so many reports after the one that brought nothing better.",
                0,
                Integer.MAX_VALUE,
                10),
            Setting.real(
                MIN_DELTA,
                "Least improvement",
                "What gets better by less than this does not count as better.",
                0,
                Double.POSITIVE_INFINITY,
                0),
            Setting.oneOf(
                WRAPPED,
                "Then decides",
                "The pruner that is asked when patience is at an end; alone: no other, the trial ends.",
                words,
                "median"),
            Setting.required(
                    WRAPPED_OPTIONS,
                    "Its settings",
                    "Settings of that pruner that differ from its defaults, for instance n_startup_trials = 2; left empty, its defaults count.",
                    new SettingType.Named())
                .or(JsonNodeFactory.instance.objectNode())),
        settings -> make(others, settings));
  }

  private static Pruner make(Registry<Pruner> others, Settings settings) {
    return new PatientPruner(
        wrapped(others, settings), settings.whole(PATIENCE), settings.real(MIN_DELTA));
  }

  private static Optional<Pruner> wrapped(Registry<Pruner> others, Settings settings) {
    Map<String, JsonNode> given = settings.named(WRAPPED_OPTIONS);
    if (settings.text(WRAPPED).equals(ALONE)) {
      if (!given.isEmpty()) {
        throw new IllegalArgumentException(
            "pruner patient: '%s' has settings, but '%s' is '%s': choose the pruner that they are for, or leave them out."
                .formatted(WRAPPED_OPTIONS, WRAPPED, ALONE));
      }
      return Optional.empty();
    }
    Registry.Entry<Pruner> entry = others.entry(settings.text(WRAPPED));
    Map<String, JsonNode> options = new LinkedHashMap<>();
    given.forEach((name, value) -> options.put(name, option(entry, name, value)));
    return Optional.of(others.make(new Component(entry.id(), options)));
  }

  /// What was typed is read as the other pruner's own option; the rest is checked by the registry.
  private static JsonNode option(Registry.Entry<Pruner> entry, String name, JsonNode given) {
    return entry.settings().stream()
        .filter(setting -> given.isTextual() && setting.name().equals(name))
        .findFirst()
        .map(setting -> SettingText.read("pruner " + entry.id(), setting, given.textValue()))
        .orElse(given);
  }
}

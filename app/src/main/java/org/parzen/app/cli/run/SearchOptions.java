package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.Words;
import org.parzen.part.Registry;
import org.parzen.pruner.Pruner;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudyDefinition.RunSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How is searched: sampler, pruner, when a run ends, how it goes about it. What is not given stays
/// as the definition below has it.
public final class SearchOptions {
  private static final String TOTAL = "total";
  private static final String TIMEOUT = "timeout";

  @Option(names = "--n-trials", paramLabel = "N")
  private @Nullable Integer more;

  @Option(names = "--total", paramLabel = "N")
  private @Nullable Integer total;

  @Option(names = "--timeout", paramLabel = "10m")
  private @Nullable String timeout;

  @Option(names = "--stop", paramLabel = "'RULE VALUE'")
  private List<String> stop = new ArrayList<>();

  @Mixin private final FailureOptions failures = new FailureOptions();

  @Option(names = "--lanes", paramLabel = "K")
  private @Nullable Integer lanes;

  @Option(names = "--durability", paramLabel = "power|process")
  private @Nullable String durability;

  @Option(names = "--sampler", paramLabel = "ID")
  private @Nullable String sampler;

  @Option(names = "--sampler-option", paramLabel = "NAME=VALUE")
  private Map<String, String> samplerSettings = new LinkedHashMap<>();

  @Option(names = "--pruner", paramLabel = "ID")
  private @Nullable String pruner;

  @Option(names = "--pruner-option", paramLabel = "NAME=VALUE")
  private Map<String, String> prunerSettings = new LinkedHashMap<>();

  @Option(names = "--seed", paramLabel = "S")
  private @Nullable Long seed;

  @Option(names = "--repeatable")
  private boolean repeatable;

  @Option(names = "--on-error", paramLabel = "continue|stop")
  private @Nullable String onError;

  Component sampler(Component base, Registry<Sampler> known) {
    return part(known, sampler, samplerSettings, base);
  }

  Component pruner(Component base, Registry<Pruner> known) {
    return part(known, pruner, prunerSettings, base);
  }

  private static Component part(
      Registry<?> registry, @Nullable String name, Map<String, String> typed, Component base) {
    Registry.Entry<?> entry = registry.entry(name == null ? base.id() : name);
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    if (entry.id().equals(base.id())) {
      settings.putAll(base.settings());
    }
    settings.putAll(
        SettingOptions.read(registry.kind() + " " + entry.id(), entry.settings(), typed));
    return new Component(entry.id(), settings);
  }

  long seed(long base) {
    return seed == null ? base : seed;
  }

  /// The stop rules that the study keeps: all but the count of a single run.
  List<Component> stop(List<Component> base) {
    List<Component> rules = new ArrayList<>(base);
    replace(rules, TOTAL, Optional.ofNullable(total).map(IntNode::valueOf));
    replace(rules, TIMEOUT, Optional.ofNullable(timeout).map(TextNode::valueOf));
    List<Component> typed = stop.stream().map(StopRules::parse).toList();
    rules.removeIf(rule -> typed.stream().anyMatch(other -> other.id().equals(rule.id())));
    rules.addAll(typed);
    return rules;
  }

  private static void replace(
      List<Component> rules, String id, Optional<? extends JsonNode> value) {
    value.ifPresent(
        v -> {
          rules.removeIf(rule -> rule.id().equals(id));
          rules.add(new Component(id, Map.of("value", v)));
        });
  }

  RunSettings run(RunSettings base) {
    return new RunSettings(
        lanes == null ? base.lanes() : lanes,
        onError == null ? base.onError() : Words.parse(OnError.class, "--on-error", onError),
        durability == null
            ? base.durability()
            : Words.parse(Durability.class, "--durability", durability),
        repeatable || base.repeatable(),
        failures.on(base.failures()),
        failures.form(base.constraints()));
  }

  /// The count of trials for one run, if there is one.
  ///
  /// @throws IllegalArgumentException where it is below 1
  Optional<StopRule> more() {
    return Optional.ofNullable(more).map(StopRule.Additional::new);
  }

  /// The plan of one run: a count for this run stands for the stored total.
  RunPlan plan(RunPlan base) {
    Optional<StopRule> count = more();
    if (count.isEmpty()) {
      return base;
    }
    List<StopRule> stop = new ArrayList<>(base.stop());
    if (total == null) {
      stop.removeIf(StopRule.Total.class::isInstance);
    }
    stop.add(count.get());
    return new RunPlan(base.lanes(), stop, base.onError(), base.repeatable());
  }
}

package org.parzen.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.setting.Settings;
import org.parzen.space.SearchSpace;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// The kinds of objective that are installed. Immutable.
///
/// @param untrusted the files that may hold further kinds, but are not looked into before a person
///   trusts them
public record Objectives(List<ObjectivePlugin> plugins, List<String> untrusted) {

  public Objectives {
    plugins = List.copyOf(plugins);
    untrusted = List.copyOf(untrusted);
  }

  public Objectives(List<ObjectivePlugin> plugins) {
    this(plugins, List.of());
  }

  /// All that the class path offers.
  public static Objectives installed() {
    List<ObjectivePlugin> found = new ArrayList<>();
    ServiceLoader.load(ObjectivePlugin.class).forEach(found::add);
    return new Objectives(found);
  }

  /// @throws IllegalArgumentException names the unknown kind and lists the known ones
  public ObjectivePlugin plugin(String id) {
    return plugins.stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private String unknown(String id) {
    String known = String.join(", ", plugins.stream().map(ObjectivePlugin::id).toList());
    String text = "There is no kind of objective '%s'. There is: %s.".formatted(id, known);
    return untrusted.isEmpty()
        ? text
        : text
            + " Not used before you trust it (parzen plugins trust): %s."
                .formatted(String.join(", ", untrusted));
  }

  /// Makes the objective of a definition.
  ///
  /// @throws IllegalArgumentException names what can not work
  public Objective make(StudyDefinition definition) {
    return plugin(definition.objective().id()).create(spec(definition));
  }

  /// The declared parameters of a definition, or those that its objective declares by itself.
  public SearchSpace space(StudyDefinition definition) {
    if (!definition.parameters().parameters().isEmpty()) {
      return definition.parameters();
    }
    return plugin(definition.objective().id())
        .searchSpace(settings(definition))
        .orElse(SearchSpace.EMPTY);
  }

  /// The names of a definition's metrics, one an objective; empty where one of them has none.
  ///
  /// @throws IllegalArgumentException where a metric is not understood
  public List<String> metricNames(StudyDefinition definition) {
    ObjectivePlugin plugin = plugin(definition.objective().id());
    List<String> names =
        definition.goals().stream()
            .map(Goal::metric)
            .filter(metric -> !metric.isEmpty())
            .map(plugin::metricName)
            .flatMap(Optional::stream)
            .toList();
    return names.size() == definition.goals().size() ? names : List.of();
  }

  /// All that the objective of a definition is made from.
  ///
  /// @throws IllegalArgumentException names what is unknown or not allowed
  public ObjectiveSpec spec(StudyDefinition definition) {
    return new ObjectiveSpec(
        settings(definition),
        definition.parameters(),
        definition.goals().stream().map(Goal::metric).filter(m -> !m.isEmpty()).toList(),
        definition.constraints(),
        java.nio.file.Path.of(definition.folder()));
  }

  private Settings settings(StudyDefinition definition) {
    ObjectivePlugin plugin = plugin(definition.objective().id());
    return Settings.check(
        "objective " + plugin.id(), plugin.settings(), definition.objective().settings());
  }
}

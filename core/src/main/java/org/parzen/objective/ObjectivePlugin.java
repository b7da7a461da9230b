package org.parzen.objective;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;
import org.parzen.space.SearchSpace;

/// A kind of objective, found with [java.util.ServiceLoader].
public interface ObjectivePlugin {

  /// The version of what plugins of every kind are written against, by the rules of semantic
  /// versioning: a plugin works with every Parzen of the same major version that is not older.
  /// Since 1.1 there are [org.parzen.sampler.SamplerPlugin] and [org.parzen.pruner.PrunerPlugin].
  /// Since 1.2 a [org.parzen.pruner.Verdict] carries attributes, and a pruner judges by the whole
  /// study; what a trial's sampler sees may be a [org.parzen.study.TrialSubset].
  String API_VERSION = "1.2.0";

  /// The word that definitions and the command line use.
  String id();

  /// The name in the window.
  String title();

  /// One sentence on what it is for.
  String help();

  /// What a user sets.
  List<Setting> settings();

  /// The parameters that the objective declares by itself, where it does.
  default Optional<SearchSpace> searchSpace(Settings settings) {
    return Optional.empty();
  }

  /// What may be chosen for a setting, where the plugin knows: the functions of a file, for
  /// instance. Runs nothing that belongs to the user.
  ///
  /// @param setting the name of one of [#settings()]
  /// @param given what is set so far; anything may be missing or wrong
  default List<String> suggestions(String setting, Map<String, JsonNode> given) {
    return List.of();
  }

  /// The name of a metric, where its text gives it one.
  default Optional<String> metricName(String metric) {
    return Optional.empty();
  }

  /// Makes an objective.
  ///
  /// @throws IllegalArgumentException where something in the definition can not work: a message for
  ///   the user that names it
  Objective create(ObjectiveSpec spec);
}

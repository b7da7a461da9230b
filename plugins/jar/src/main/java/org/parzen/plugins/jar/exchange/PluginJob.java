package org.parzen.plugins.jar.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.setting.Settings;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.study.ParameterJson;

/// The objective that a plugin is to make: an [ObjectiveSpec] whose settings only the plugin can
/// read. Immutable.
///
/// @param settings the plugin's own, without those that Parzen adds
public record PluginJob(
    Map<String, JsonNode> settings,
    SearchSpace space,
    List<String> metrics,
    List<String> constraints,
    Path folder) {

  public PluginJob {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    metrics = List.copyOf(metrics);
    constraints = List.copyOf(constraints);
  }

  /// @throws IllegalArgumentException names the setting that is unknown or not allowed
  public static Settings settings(ObjectivePlugin plugin, Map<String, JsonNode> given) {
    return Settings.check("objective " + plugin.id(), plugin.settings(), given);
  }

  /// All that the plugin makes its objective from.
  ///
  /// @throws IllegalArgumentException names the setting that is unknown or not allowed
  public ObjectiveSpec spec(ObjectivePlugin plugin) {
    return new ObjectiveSpec(settings(plugin, settings), space, metrics, constraints, folder);
  }

  public ObjectNode write() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    settings.forEach(tree.putObject("settings")::set);
    tree.set("space", write(space));
    metrics.forEach(tree.putArray("metrics")::add);
    constraints.forEach(tree.putArray("constraints")::add);
    return tree.put("folder", folder.toString());
  }

  public static PluginJob read(JsonNode tree) {
    return new PluginJob(
        map(tree.path("settings")),
        space(tree.path("space")),
        texts(tree.path("metrics")),
        texts(tree.path("constraints")),
        Path.of(tree.path("folder").asText()));
  }

  /// A search space as a list of parameters.
  public static ArrayNode write(SearchSpace space) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    space.parameters().forEach(parameter -> parameters.add(ParameterJson.write(parameter)));
    return parameters;
  }

  /// @throws IllegalArgumentException names the parameter that can not be read
  public static SearchSpace space(JsonNode tree) {
    List<Parameter> parameters = new ArrayList<>();
    tree.forEach(parameter -> parameters.add(ParameterJson.read(parameter)));
    return new SearchSpace(parameters);
  }

  /// The fields of an object, in their order.
  public static Map<String, JsonNode> map(JsonNode tree) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    tree.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  /// The texts of an array.
  public static List<String> texts(JsonNode tree) {
    List<String> texts = new ArrayList<>();
    tree.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}

package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.trial.Constraints;

/// The written form of a study definition: the same tree as JSON in the study file and as YAML
/// outside it.
public final class DefinitionJson {

  private static final Set<String> KEYS =
      Set.of(
          "parzen",
          "name",
          "objective",
          "parameters",
          "goal",
          "constraints",
          "sampler",
          "pruner",
          "stop",
          "failures",
          "run",
          "seed",
          "streams");

  private DefinitionJson() {}

  public static ObjectNode write(StudyDefinition definition) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("parzen", StudyDefinition.FORM).put("name", definition.name());
    ObjectNode objective = component("kind", definition.objective());
    objective.put("folder", definition.folder());
    tree.set("objective", objective);
    ArrayNode parameters = tree.putArray("parameters");
    definition.parameters().parameters().forEach(p -> parameters.add(ParameterJson.write(p)));
    ArrayNode goals = tree.putArray("goal");
    definition.goals().forEach(goal -> goals.add(goal(goal)));
    if (!definition.constraints().isEmpty()) {
      ArrayNode constraints = tree.putArray("constraints");
      definition.constraints().forEach(constraints::add);
    }
    tree.set("sampler", component("id", definition.sampler()));
    tree.set("pruner", component("id", definition.pruner()));
    ArrayNode stop = tree.putArray("stop");
    definition.stop().forEach(rule -> stop.add(stop(rule)));
    if (!definition.run().failures().equals(FailureSettings.DEFAULT)) {
      tree.set("failures", FailureJson.write(definition.run().failures()));
    }
    tree.set("run", run(definition.run()));
    return tree.put("seed", definition.seed()).put("streams", StudyDefinition.STREAMS);
  }

  private static ObjectNode component(String key, Component component) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put(key, component.id());
    component.settings().forEach(tree::set);
    return tree;
  }

  private static ObjectNode goal(Goal goal) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    if (!goal.metric().isEmpty()) {
      tree.put("metric", goal.metric());
    }
    return tree.put("direction", goal.direction().word());
  }

  private static ObjectNode stop(Component rule) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    rule.settings().forEach((_, value) -> tree.set(rule.id(), value));
    return tree;
  }

  private static ObjectNode run(StudyDefinition.RunSettings run) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("lanes", run.lanes())
        .put("on_error", WrittenForm.word(run.onError()))
        .put("durability", WrittenForm.word(run.durability()))
        .put("repeatable", run.repeatable());
    return run.constraints() == Constraints.Form.KEYED
        ? tree
        : tree.put("constraints", run.constraints().word());
  }

  /// @throws IllegalArgumentException names what is wrong and where
  public static StudyDefinition read(JsonNode tree) {
    if (!tree.isObject() || tree.path("parzen").asInt() != StudyDefinition.FORM) {
      throw new IllegalArgumentException(
          "This is not a study definition of version %d: its first line must be 'parzen: %d'."
              .formatted(StudyDefinition.FORM, StudyDefinition.FORM));
    }
    Set<String> unknown = new TreeSet<>();
    tree.fieldNames().forEachRemaining(key -> unknown.add(key));
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The definition has no part '%s'. It has: %s."
              .formatted(unknown.iterator().next(), String.join(", ", new TreeSet<>(KEYS))));
    }
    if (WrittenForm.whole(tree.path("streams"), "streams", StudyDefinition.STREAMS)
        != StudyDefinition.STREAMS) {
      throw new IllegalArgumentException(
          "The definition was made by a newer Parzen (streams: %s). Update Parzen to continue it."
              .formatted(tree.path("streams").asText()));
    }
    return new StudyDefinition(
        WrittenForm.word(tree.path("name"), "name", "study"),
        component(tree, "objective", "kind", "", Set.of("folder")),
        WrittenForm.word(tree.path("objective").path("folder"), "folder", "."),
        space(tree.path("parameters")),
        goals(tree.path("goal")),
        texts(tree.path("constraints")),
        component(tree, "sampler", "id", StudyDefinition.USUAL_SAMPLER, Set.of()),
        component(tree, "pruner", "id", "median", Set.of()),
        StopJson.read(tree.path("stop")),
        readRun(tree.path("run"), FailureJson.read(tree.path("failures"))),
        WrittenForm.whole(tree.path("seed"), "seed", 0));
  }

  private static Component component(
      JsonNode definition, String part, String key, String fallback, Set<String> others) {
    String usual = fallback.isEmpty() ? "command" : fallback;
    JsonNode tree =
        WrittenForm.named(definition.path(part), part, "%s: {%s: %s}".formatted(part, key, usual));
    String id = WrittenForm.word(tree.path(key), key, fallback, key + ": " + usual);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("The definition's objective needs a 'kind'.");
    }
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      if (!entry.getKey().equals(key) && !others.contains(entry.getKey())) {
        settings.put(entry.getKey(), entry.getValue());
      }
    }
    return new Component(id, settings);
  }

  private static SearchSpace space(JsonNode tree) {
    List<Parameter> parameters = new ArrayList<>();
    String example = "parameters: [{name: x, type: float, low: 0, high: 1}]";
    for (JsonNode parameter : WrittenForm.list(tree, "parameters", example)) {
      parameters.add(ParameterJson.read(WrittenForm.named(parameter, "parameters", example)));
    }
    return new SearchSpace(parameters);
  }

  private static List<Goal> goals(JsonNode tree) {
    List<Goal> goals = new ArrayList<>();
    String example = "goal: [{direction: maximize}]";
    for (JsonNode goal : WrittenForm.list(tree, "goal", example)) {
      JsonNode named = WrittenForm.named(goal, "goal", example);
      goals.add(
          new Goal(
              WrittenForm.word(named.path("metric"), "metric", "", "metric: last"),
              WrittenForm.oneOf(named.path("direction"), "direction", Direction.MINIMIZE)));
    }
    return goals.isEmpty() ? List.of(new Goal("", Direction.MINIMIZE)) : goals;
  }

  private static List<String> texts(JsonNode tree) {
    List<String> texts = new ArrayList<>();
    String example = "constraints: [size]";
    for (JsonNode text : WrittenForm.list(tree, "constraints", example)) {
      texts.add(WrittenForm.element(text, "constraints", example));
    }
    return texts;
  }

  private static StudyDefinition.RunSettings readRun(JsonNode tree, FailureSettings failures) {
    WrittenForm.named(tree, "run", "run: {lanes: 4}");
    return new StudyDefinition.RunSettings(
        WrittenForm.count(tree.path("lanes"), "lanes", 1),
        WrittenForm.oneOf(tree.path("on_error"), "on_error", StudyDefinition.OnError.CONTINUE),
        WrittenForm.oneOf(tree.path("durability"), "durability", StudyDefinition.Durability.POWER),
        WrittenForm.flag(tree.path("repeatable"), "repeatable"),
        failures,
        WrittenForm.oneOf(tree.path("constraints"), "constraints", Constraints.Form.KEYED));
  }
}

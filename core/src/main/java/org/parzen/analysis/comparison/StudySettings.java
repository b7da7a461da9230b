package org.parzen.analysis.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;
import org.parzen.study.DefinitionJson;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonText;

/// What is known of how a study was set up, as flat keys and texts: from its definition, and where
/// it has none from its directions, the distributions of its trials, and its attributes.
final class StudySettings {

  private static final String SAMPLER = "sampler";
  private static final String PARAMETERS = "parameters";
  private static final String GOAL = "goal";
  private static final String USER = "user";

  private static final Set<String> ASKED = Set.of(SAMPLER, PARAMETERS, GOAL, USER);

  /// More of them, in trials that differ, are only counted.
  private static final int MOST_RANGES = 3;

  /// The parts in which keys stand, first things first; what others a definition has comes last.
  private static final List<String> ORDER =
      List.of(SAMPLER, "pruner", PARAMETERS, GOAL, "constraints", "stop", "run", "objective", USER);

  private final Map<String, String> settings = new LinkedHashMap<>();

  private StudySettings() {}

  static Map<String, String> of(ComparedStudy study) {
    StudySettings of = new StudySettings();
    study.definition().ifPresent(of::define);
    if (study.definition().isEmpty()) {
      of.direct(study.view().directions());
    }
    of.learn(study.view().finished());
    study.view().user().values().forEach((key, value) -> of.put(USER + "." + key, value));
    return of.settings;
  }

  /// The place of a key's part in a table.
  static int place(String key) {
    int place = ORDER.indexOf(part(key));
    return place < 0 ? ORDER.size() : place;
  }

  /// Whether it means something that a study does not say this: how a study without a definition
  /// was run is not known, but who proposed its trials matters enough to say so.
  static boolean isAsked(String key, ComparedStudy study) {
    return study.definition().isPresent() || ASKED.contains(part(key));
  }

  private static String part(String key) {
    int end = key.indexOf('.');
    return end < 0 ? key : key.substring(0, end);
  }

  private void define(StudyDefinition definition) {
    ObjectNode tree = DefinitionJson.write(definition);
    tree.remove(List.of("parzen", "name", PARAMETERS, GOAL, "stop"));
    // Left out of definitions where they are as usual, but not another setting then.
    settings.put("failures.error", definition.run().failures().error().word());
    settings.put("failures.nan", definition.run().failures().nan().word());
    tree.properties().forEach(part -> put(part.getKey(), part.getValue()));
    definition
        .stop()
        .forEach(rule -> rule.settings().forEach((_, value) -> put("stop." + rule.id(), value)));
    definition.parameters().parameters().forEach(this::declare);
    for (int i = 0; i < definition.goals().size(); i++) {
      String key = goal(i, definition.goals().size());
      String metric = definition.goals().get(i).metric();
      if (!metric.isEmpty()) {
        settings.put(key + ".metric", metric);
      }
      settings.put(key + ".direction", definition.goals().get(i).direction().word());
    }
  }

  private void direct(List<Direction> directions) {
    for (int i = 0; i < directions.size(); i++) {
      settings.put(goal(i, directions.size()) + ".direction", directions.get(i).word());
    }
  }

  private static String goal(int index, int count) {
    return count == 1 ? GOAL : GOAL + "." + index;
  }

  private void declare(Parameter parameter) {
    settings.put(PARAMETERS + "." + parameter.name(), range(parameter));
  }

  /// The distributions of parameters that no definition declares; several where trials differ.
  private void learn(History history) {
    Map<String, Set<String>> ranges = new LinkedHashMap<>();
    Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int row = 0; row < history.size(); row++) {
      Shape shape = history.shape(row);
      if (seen.add(shape)) {
        addRanges(shape, ranges);
      }
    }
    ranges.forEach((name, texts) -> settings.putIfAbsent(PARAMETERS + "." + name, together(texts)));
  }

  private static void addRanges(Shape shape, Map<String, Set<String>> ranges) {
    for (int i = 0; i < shape.names().size(); i++) {
      String name = shape.names().get(i);
      ranges
          .computeIfAbsent(name, _ -> new LinkedHashSet<>())
          .add(range(new Parameter(name, shape.distributions().get(i))));
    }
  }

  private static String together(Set<String> ranges) {
    return ranges.size() > MOST_RANGES
        ? ranges.size() + " ranges, first " + ranges.iterator().next()
        : String.join(" or ", ranges);
  }

  /// The parameter's line without its name.
  private static String range(Parameter parameter) {
    return ParameterLine.write(parameter).substring(parameter.name().length() + 1);
  }

  private void put(String key, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(entry -> put(key + "." + entry.getKey(), entry.getValue()));
    } else {
      settings.put(key, text(value));
    }
  }

  private static String text(JsonNode value) {
    return value.isArray()
            && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)
        ? StreamSupport.stream(value.spliterator(), false)
            .map(PythonText::str)
            .collect(Collectors.joining(" "))
        : PythonText.str(value);
  }
}

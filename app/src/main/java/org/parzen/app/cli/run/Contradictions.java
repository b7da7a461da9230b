package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.python.PythonPlugin;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;
import org.parzen.study.Component;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonJson;

/// What two definitions of one study may not differ in: all that decides what a trial is. Stop
/// rules, lanes, durability and the answer to failures may change from run to run, and so may the
/// interpreter of a Python function, which belongs to the machine.
final class Contradictions {
  /// Named before what follows from it.
  private static final String KIND = "kind of objective";

  private Contradictions() {}

  /// @throws IllegalArgumentException names the first thing in which both differ, and both values
  static void refuse(StudyDefinition stored, StudyDefinition wanted) {
    Map<String, String> before = facts(stored);
    Map<String, String> now = facts(wanted);
    Set<String> names = new LinkedHashSet<>(List.of(KIND));
    names.addAll(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, Messages.get("contradiction.nothing"));
      String other = now.getOrDefault(name, Messages.get("contradiction.nothing"));
      if (!old.equals(other)) {
        throw new IllegalArgumentException(
            Messages.get("contradiction", stored.name(), name, old, other));
      }
    }
  }

  private static Map<String, String> facts(StudyDefinition definition) {
    Map<String, String> facts = new TreeMap<>();
    put(facts, KIND, "", definition.objective());
    if (definition.objective().id().equals(PythonPlugin.ID)) {
      facts.remove(PythonPlugin.PYTHON);
    }
    put(facts, "sampler", "sampler option ", definition.sampler());
    put(facts, "pruner", "pruner option ", definition.pruner());
    for (Parameter parameter : definition.parameters().parameters()) {
      facts.put("parameter " + parameter.name(), ParameterLine.write(parameter));
    }
    for (int i = 0; i < definition.goals().size(); i++) {
      Goal goal = definition.goals().get(i);
      String which = definition.goals().size() == 1 ? "" : " " + (i + 1);
      facts.put("metric" + which, goal.metric());
      facts.put("direction" + which, goal.direction().word());
    }
    facts.put("constraints", String.join(", ", definition.constraints()));
    facts.put("form of the constraints", definition.run().constraints().word());
    facts.put("seed", Long.toString(definition.seed()));
    facts.put("repeatable", Boolean.toString(definition.run().repeatable()));
    return facts;
  }

  private static void put(
      Map<String, String> facts, String name, String prefix, Component component) {
    facts.put(name, component.id());
    component.settings().forEach((setting, value) -> facts.put(prefix + setting, text(value)));
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : PythonJson.write(value);
  }
}

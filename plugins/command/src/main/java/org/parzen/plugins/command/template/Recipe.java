package org.parzen.plugins.command.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// What a template searches, in the words of the command line: random search with a total of
/// trials. Immutable.
///
/// @param settings of the command objective, beside the command: a text each, or a list of texts
/// @param parameters a line each
/// @param pruner by its id
record Recipe(
    String id,
    String command,
    Map<String, Object> settings,
    List<String> parameters,
    Goal goal,
    List<String> constraints,
    String pruner,
    int trials) {

  StudyDefinition definition(Path folder, long seed) {
    return new StudyDefinition(
        id,
        new Component(CommandPlugin.ID, all()),
        folder.toString(),
        new SearchSpace(parameters.stream().map(ParameterLine::parse).toList()),
        List.of(goal),
        constraints,
        new Component(StudyDefinition.USUAL_SAMPLER),
        new Component(pruner),
        List.of(new Component("total", Map.of("value", LongNode.valueOf(trials)))),
        StudyDefinition.RunSettings.DEFAULT,
        seed);
  }

  private Map<String, JsonNode> all() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put(CommandPlugin.COMMAND, texts(PosixQuoting.split(command)));
    settings.forEach(
        (name, value) ->
            all.put(
                name,
                value instanceof List<?> words
                    ? texts(words)
                    : TextNode.valueOf(value.toString())));
    return all;
  }

  private static ArrayNode texts(List<?> words) {
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    words.forEach(word -> texts.add(word.toString()));
    return texts;
  }
}

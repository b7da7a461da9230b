package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Map;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginJob;

/// Asks plugins about themselves. Every answer is a JSON object; `failed` says why there is none.
final class Questions {
  private final PrintStream errors;

  Questions(PrintStream errors) {
    this.errors = errors;
  }

  /// @param order with `ask` and what the question needs
  JsonNode answer(JsonNode order) {
    try {
      return switch (order.path("ask").asText()) {
        case "space" -> space(plugin(order), PluginJob.map(order.path("settings")));
        case "suggestions" -> suggestions(plugin(order), order);
        default -> PluginDescription.of(plugin(order)).write();
      };
    } catch (Throwable failure) {
      failure.printStackTrace(errors);
      return JsonNodeFactory.instance.objectNode().put("failed", Failures.words(failure));
    }
  }

  private static ObjectivePlugin plugin(JsonNode order) {
    return LoadedJar.of(order).plugin(order.path("class").asText());
  }

  private static ObjectNode space(ObjectivePlugin plugin, Map<String, JsonNode> settings) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    plugin
        .searchSpace(PluginJob.settings(plugin, settings))
        .ifPresent(space -> answer.set("space", PluginJob.write(space)));
    return answer;
  }

  private static ObjectNode suggestions(ObjectivePlugin plugin, JsonNode order) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode words = answer.putArray("suggestions");
    plugin
        .suggestions(order.path("setting").asText(), PluginJob.map(order.path("settings")))
        .forEach(words::add);
    return answer;
  }
}

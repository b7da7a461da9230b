package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Map;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.plugins.jar.exchange.PluginClass;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginJob;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.sampler.SamplerPlugin;

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
        case "space" ->
            space(plugin(order, ObjectivePlugin.class), PluginJob.map(order.path("settings")));
        case "suggestions" -> suggestions(plugin(order, ObjectivePlugin.class), order);
        default -> description(order).write();
      };
    } catch (Throwable failure) {
      failure.printStackTrace(errors);
      return JsonNodeFactory.instance.objectNode().put("failed", Failures.words(failure));
    }
  }

  private static PluginDescription description(JsonNode order) {
    return switch (PluginClass.read(order).kind()) {
      case OBJECTIVE -> PluginDescription.of(plugin(order, ObjectivePlugin.class));
      case SAMPLER -> PluginDescription.of(plugin(order, SamplerPlugin.class));
      case PRUNER -> PluginDescription.of(plugin(order, PrunerPlugin.class));
    };
  }

  private static <P> P plugin(JsonNode order, Class<P> type) {
    return LoadedJar.of(order).plugin(PluginClass.read(order).name(), type);
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

package org.parzen.plugins.jar.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A class that a JAR offers as a plugin. Immutable.
///
/// @param name of the class
public record PluginClass(PluginKind kind, String name) {

  /// Adds what [#read] reads.
  public ObjectNode write(ObjectNode tree) {
    return tree.put("kind", kind.word()).put("class", name);
  }

  public static PluginClass read(JsonNode tree) {
    return new PluginClass(PluginKind.of(tree.path("kind").asText()), tree.path("class").asText());
  }
}

package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.parzen.plugins.jar.exchange.PluginClass;

/// Which plugin of which JAR. Immutable.
///
/// @param sha256 what the file's checksum must be when it is loaded
record TrustedPlugin(Path jar, String sha256, PluginClass type) {

  /// An order for [org.parzen.plugins.jar.host.PluginHost], to which the rest is to be added.
  ObjectNode order() {
    ObjectNode order =
        JsonNodeFactory.instance.objectNode().put("jar", jar.toString()).put("sha256", sha256);
    return type.write(order);
  }
}

package org.parzen.plugins.jar;

import java.util.List;
import org.parzen.plugins.jar.exchange.PluginDescription;

/// What becomes of a JAR in the folder of plugins. Immutable.
public sealed interface PluginState {

  /// Nobody has said yet whether it is trusted; until then nothing in it is run.
  record Asked() implements PluginState {}

  /// It is not trusted; nothing in it is run.
  record Refused() implements PluginState {}

  /// It is trusted, and offers these plugins.
  record Trusted(List<PluginDescription> plugins) implements PluginState {
    public Trusted {
      plugins = List.copyOf(plugins);
    }
  }

  /// It can not be used, and the reason in words for the user.
  record Failed(String reason) implements PluginState {}
}

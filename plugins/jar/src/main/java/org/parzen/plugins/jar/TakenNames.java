package org.parzen.plugins.jar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.part.Pruners;
import org.parzen.part.Registry;
import org.parzen.part.Samplers;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginKind;

/// Whose the names of plugins are: among plugins of one kind, a name belongs to one. Used while the
/// JARs of a folder are gone through.
final class TakenNames {
  private static final String BUILT_IN = "Parzen itself";

  private record Name(PluginKind kind, String id) {}

  private final Map<Name, String> owners = new HashMap<>();

  /// @param builtIn the kinds of objective that are there without any JAR
  TakenNames(List<ObjectivePlugin> builtIn) {
    builtIn.forEach(plugin -> builtIn(PluginKind.OBJECTIVE, plugin.id()));
    Samplers.ALL.entries().stream()
        .map(Registry.Entry::id)
        .forEach(id -> builtIn(PluginKind.SAMPLER, id));
    Pruners.ALL.entries().stream()
        .map(Registry.Entry::id)
        .forEach(id -> builtIn(PluginKind.PRUNER, id));
  }

  private void builtIn(PluginKind kind, String id) {
    owners.put(new Name(kind, id), BUILT_IN);
  }

  /// Gives a JAR the names of its plugins; where one of them is taken, the JAR can not be used and
  /// gets none.
  PluginJar give(PluginJar jar) {
    if (!(jar.state() instanceof PluginState.Trusted(var plugins))) {
      return jar;
    }
    Map<Name, String> own = new HashMap<>();
    for (PluginDescription plugin : plugins) {
      Name name = new Name(plugin.type().kind(), plugin.id());
      String file = jar.file().getFileName().toString();
      String owner = owners.containsKey(name) ? owners.get(name) : own.put(name, file);
      if (owner != null) {
        return jar.in(
            new PluginState.Failed(
                "Its plugin '%s' has the same name as one of %s: remove one of them."
                    .formatted(plugin.id(), owner)));
      }
    }
    owners.putAll(own);
    return jar;
  }
}

package org.parzen.plugins.jar;

import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.setting.Settings;

/// A pruner plugin from a JAR: it knows what the plugin said of itself, and loads it into Parzen
/// when a pruner is made.
final class JarPruner extends JarPart implements PrunerPlugin {

  JarPruner(TrustedPlugin plugin, PluginDescription description) {
    super(plugin, description);
  }

  @Override
  public Pruner create(Settings settings) {
    return InsideJars.plugin(plugin, PrunerPlugin.class).create(settings);
  }
}

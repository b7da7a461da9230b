package org.parzen.plugins.jar;

import java.util.List;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// A pruner plugin from a JAR: it knows what the plugin said of itself, and loads it into Parzen
/// when a pruner is made.
record JarPruner(TrustedPlugin plugin, PluginDescription description) implements PrunerPlugin {

  @Override
  public String id() {
    return description.id();
  }

  @Override
  public String title() {
    return description.title();
  }

  @Override
  public String help() {
    return description.help();
  }

  @Override
  public List<Setting> settings() {
    return description.settings();
  }

  @Override
  public Pruner create(Settings settings) {
    return InsideJars.plugin(plugin, PrunerPlugin.class).create(settings);
  }
}

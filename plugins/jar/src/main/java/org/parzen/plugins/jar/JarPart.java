package org.parzen.plugins.jar;

import java.util.List;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.setting.Setting;

/// What a plugin from a JAR said of itself, whatever kind it is.
abstract class JarPart {

  final TrustedPlugin plugin;
  final PluginDescription description;

  JarPart(TrustedPlugin plugin, PluginDescription description) {
    this.plugin = plugin;
    this.description = description;
  }

  public String id() {
    return description.id();
  }

  public String title() {
    return description.title();
  }

  public String help() {
    return description.help();
  }

  public List<Setting> settings() {
    return description.settings();
  }
}

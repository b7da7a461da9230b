package org.parzen.plugins.jar;

import java.util.List;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// A sampler plugin from a JAR: it knows what the plugin said of itself, and loads it into Parzen
/// when a sampler is made.
record JarSampler(TrustedPlugin plugin, PluginDescription description) implements SamplerPlugin {

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
  public Sampler create(Settings settings) {
    return InsideJars.plugin(plugin, SamplerPlugin.class).create(settings);
  }
}

package org.parzen.plugins.jar;

import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.setting.Settings;

/// A sampler plugin from a JAR: it knows what the plugin said of itself, and loads it into Parzen
/// when a sampler is made.
final class JarSampler extends JarPart implements SamplerPlugin {

  JarSampler(TrustedPlugin plugin, PluginDescription description) {
    super(plugin, description);
  }

  @Override
  public Sampler create(Settings settings) {
    return InsideJars.plugin(plugin, SamplerPlugin.class).create(settings);
  }
}

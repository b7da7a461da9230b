package org.parzen.plugins.jar.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingJson;
import org.parzen.setting.Settings;

/// What a plugin says of itself. Immutable.
///
/// @param declaresSpace whether it may declare parameters by itself
/// @param suggests whether it may know what can be chosen for a setting
public record PluginDescription(
    PluginClass type,
    String id,
    String title,
    String help,
    List<Setting> settings,
    boolean declaresSpace,
    boolean suggests) {

  public PluginDescription {
    settings = List.copyOf(settings);
  }

  /// Asks a plugin.
  public static PluginDescription of(ObjectivePlugin plugin) {
    return new PluginDescription(
        new PluginClass(PluginKind.OBJECTIVE, plugin.getClass().getName()),
        plugin.id(),
        plugin.title(),
        plugin.help(),
        plugin.settings(),
        overrides(plugin, "searchSpace", Settings.class),
        overrides(plugin, "suggestions", String.class, Map.class));
  }

  /// Asks a plugin.
  public static PluginDescription of(SamplerPlugin plugin) {
    return new PluginDescription(
        new PluginClass(PluginKind.SAMPLER, plugin.getClass().getName()),
        plugin.id(),
        plugin.title(),
        plugin.help(),
        plugin.settings(),
        false,
        false);
  }

  /// Asks a plugin.
  public static PluginDescription of(PrunerPlugin plugin) {
    return new PluginDescription(
        new PluginClass(PluginKind.PRUNER, plugin.getClass().getName()),
        plugin.id(),
        plugin.title(),
        plugin.help(),
        plugin.settings(),
        false,
        false);
  }

  private static boolean overrides(ObjectivePlugin plugin, String name, Class<?>... parameters) {
    try {
      return plugin.getClass().getMethod(name, parameters).getDeclaringClass()
          != ObjectivePlugin.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  public ObjectNode write() {
    ObjectNode tree =
        type.write(JsonNodeFactory.instance.objectNode())
            .put("id", id)
            .put("title", title)
            .put("help", help)
            .put("declares_space", declaresSpace)
            .put("suggests", suggests);
    settings.forEach(setting -> tree.withArray("settings").add(SettingJson.write(setting)));
    return tree;
  }

  /// @throws IllegalArgumentException names the setting that can not be read
  public static PluginDescription read(JsonNode tree) {
    List<Setting> settings = new ArrayList<>();
    tree.path("settings").forEach(setting -> settings.add(SettingJson.read(setting)));
    return new PluginDescription(
        PluginClass.read(tree),
        tree.path("id").asText(),
        tree.path("title").asText(),
        tree.path("help").asText(),
        settings,
        tree.path("declares_space").asBoolean(),
        tree.path("suggests").asBoolean());
  }
}

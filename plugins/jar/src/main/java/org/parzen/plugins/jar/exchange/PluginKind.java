package org.parzen.plugins.jar.exchange;

import java.util.Locale;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.sampler.SamplerPlugin;

/// What a plugin adds to Parzen.
public enum PluginKind {
  OBJECTIVE(ObjectivePlugin.class),
  SAMPLER(SamplerPlugin.class),
  PRUNER(PrunerPlugin.class);

  private final Class<?> type;

  PluginKind(Class<?> type) {
    this.type = type;
  }

  /// In messages and files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException where there is no such kind
  public static PluginKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// What such a plugin implements.
  public Class<?> type() {
    return type;
  }

  /// The file of a JAR that names such plugins, a class a line.
  public String service() {
    return "META-INF/services/" + type.getName();
  }

  /// Whether what it makes runs inside Parzen: it is asked too often for another process.
  public boolean runsInside() {
    return this != OBJECTIVE;
  }
}

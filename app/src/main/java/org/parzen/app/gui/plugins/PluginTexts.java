package org.parzen.app.gui.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parzen.app.gui.fx.Messages;
import org.parzen.plugins.jar.PluginJar;
import org.parzen.plugins.jar.PluginState;
import org.parzen.plugins.jar.exchange.PluginKind;

/// What a JAR holds, and where that runs, in words.
final class PluginTexts {

  private PluginTexts() {}

  /// The kinds of plugin in a JAR, with their names once they were asked; empty where there are
  /// none.
  static String holds(PluginJar jar) {
    List<String> words =
        jar.state() instanceof PluginState.Trusted(var plugins)
            ? plugins.stream()
                .map(
                    plugin ->
                        Messages.get("plugins.offers", word(plugin.type().kind()), plugin.id()))
                .toList()
            : jar.facts().kinds().stream().map(PluginTexts::word).toList();
    return words.isEmpty() ? "" : Messages.get("plugins.holds", String.join(", ", words));
  }

  private static String word(PluginKind kind) {
    return Messages.get("plugins.kind." + kind.word());
  }

  /// That something of a JAR runs inside Parzen; empty where nothing does.
  static String inside(PluginJar jar) {
    String which =
        jar.inside().size() > 1
            ? "both"
            : jar.inside().stream().map(PluginKind::word).collect(Collectors.joining());
    return which.isEmpty() ? "" : Messages.get("plugins.inside." + which);
  }

  /// Where the plugins of a JAR run: what a person who is to trust it should know.
  static String place(PluginJar jar) {
    List<String> sentences = new ArrayList<>();
    if (jar.facts().kinds().contains(PluginKind.OBJECTIVE)) {
      sentences.add(Messages.get("plugins.beside"));
    }
    if (!jar.inside().isEmpty()) {
      sentences.add(inside(jar));
    }
    return String.join(" ", sentences);
  }
}

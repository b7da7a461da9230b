package org.parzen.app.gui.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parzen.app.gui.fx.Messages;
import org.parzen.plugins.jar.PluginJar;
import org.parzen.plugins.jar.PluginState;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginKind;

/// What the list says of a JAR.
final class PluginRows {

  private PluginRows() {}

  static PluginRow of(PluginJar jar) {
    String name = jar.file().getFileName().toString();
    List<String> facts = new ArrayList<>(List.of(name));
    jar.facts().version().map(v -> Messages.get("plugins.version", v)).ifPresent(facts::add);
    jar.facts().vendor().ifPresent(facts::add);
    facts.add(size(jar.size()));
    String warning = jar.warning().orElse("");
    return switch (jar.state()) {
      case PluginState.Asked _ -> row(jar, name, facts, PluginRow.State.ASKED, warning);
      case PluginState.Refused _ -> row(jar, name, facts, PluginRow.State.REFUSED, warning);
      case PluginState.Failed(String reason) ->
          row(jar, name, facts, PluginRow.State.FAILED, reason);
      case PluginState.Trusted(List<PluginDescription> plugins) ->
          new PluginRow(
              jar.file(),
              String.join(", ", plugins.stream().map(PluginDescription::title).toList()),
              String.join(" · ", facts),
              origin(jar),
              jar.sha256(),
              PluginRow.State.READY,
              warning,
              PluginTexts.holds(jar),
              PluginTexts.inside(jar),
              objectives(plugins));
    };
  }

  private static PluginRow row(
      PluginJar jar, String title, List<String> facts, PluginRow.State state, String remark) {
    // The name of the file is the title already.
    String rest = String.join(" · ", facts.subList(1, facts.size()));
    boolean usable = state != PluginRow.State.FAILED;
    return new PluginRow(
        jar.file(),
        title,
        rest,
        origin(jar),
        jar.sha256(),
        state,
        remark,
        usable ? PluginTexts.holds(jar) : "",
        usable ? PluginTexts.inside(jar) : "",
        List.of());
  }

  private static List<String> objectives(List<PluginDescription> plugins) {
    return plugins.stream()
        .filter(plugin -> plugin.type().kind() == PluginKind.OBJECTIVE)
        .map(PluginDescription::id)
        .toList();
  }

  private static String origin(PluginJar jar) {
    return jar.origin().equals(jar.file())
        ? Messages.get("plugins.origin.here")
        : Messages.get("plugins.origin", jar.origin().toString());
  }

  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}

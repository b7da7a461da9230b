package org.parzen.app.cli.plugin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.parzen.app.cli.format.Column;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.jar.PluginJar;
import org.parzen.plugins.jar.PluginState;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginKind;

/// The table of the JARs in the folder of plugins.
final class PluginTable {
  private static final List<Column> COLUMNS =
      Stream.of(
              "file", "plugins", "kinds", "state", "reason", "version", "vendor", "origin",
              "sha256")
          .<Column>map(Column.Plain::new)
          .toList();

  private PluginTable() {}

  static Table of(List<PluginJar> jars) {
    return Table.list(COLUMNS, jars.stream().map(PluginTable::row).toList());
  }

  private static ObjectNode row(PluginJar jar) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("file", name(jar));
    if (jar.state() instanceof PluginState.Trusted(List<PluginDescription> plugins)) {
      row.put("plugins", String.join(" ", plugins.stream().map(PluginDescription::id).toList()));
    }
    row.put("kinds", String.join(" ", jar.facts().kinds().stream().map(PluginKind::word).toList()));
    row.put("state", state(jar.state()));
    reason(jar, row);
    jar.facts().version().ifPresent(version -> row.put("version", version));
    jar.facts().vendor().ifPresent(vendor -> row.put("vendor", vendor));
    return row.put("origin", jar.origin().toString()).put("sha256", jar.sha256());
  }

  static String name(PluginJar jar) {
    return String.valueOf(jar.file().getFileName());
  }

  static String state(PluginState state) {
    return Messages.get(
        switch (state) {
          case PluginState.Asked _ -> "plugins.asked";
          case PluginState.Refused _ -> "plugins.refused";
          case PluginState.Trusted _ -> "plugins.trusted";
          case PluginState.Failed _ -> "plugins.failed";
        });
  }

  private static void reason(PluginJar jar, ObjectNode row) {
    if (jar.state() instanceof PluginState.Failed(String reason)) {
      row.put("reason", Messages.inOneLine(reason));
    } else {
      jar.warning().ifPresent(warning -> row.put("reason", warning));
    }
  }
}

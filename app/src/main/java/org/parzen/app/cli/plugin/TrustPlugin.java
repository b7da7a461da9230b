package org.parzen.app.cli.plugin;

import org.parzen.app.cli.options.CommandContext;
import org.parzen.plugins.jar.PluginFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says that a JAR is trusted: from then on its plugins are run.
@Command(name = "trust")
public final class TrustPlugin extends PluginChange {
  @Parameters(paramLabel = "NAME", descriptionKey = "name")
  private String name = "";

  public TrustPlugin(CommandContext context) {
    super(context);
  }

  @Override
  void change(PluginFolder folder) {
    say(folder.trust(named(folder, name)));
  }
}

package org.parzen.app.cli.plugin;

import org.parzen.app.cli.options.CommandContext;
import org.parzen.plugins.jar.PluginFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Deletes a JAR from the folder of plugins.
@Command(name = "remove")
public final class RemovePlugin extends PluginChange {
  @Parameters(paramLabel = "NAME", descriptionKey = "name")
  private String name = "";

  public RemovePlugin(CommandContext context) {
    super(context);
  }

  @Override
  void change(PluginFolder folder) {
    folder.remove(named(folder, name));
  }
}

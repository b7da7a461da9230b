package org.parzen.app.cli.plugin;

import java.nio.file.Path;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.plugins.jar.PluginFolder;
import org.parzen.plugins.jar.PluginJar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Copies a JAR into the folder of plugins; nothing in it is run before it is trusted.
@Command(name = "add")
public final class AddPlugin extends PluginChange {
  @Parameters(paramLabel = "FILE.jar", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--trust")
  private boolean trust;

  public AddPlugin(CommandContext context) {
    super(context);
  }

  @Override
  void change(PluginFolder folder) {
    PluginJar added = folder.add(file);
    say(trust ? folder.trust(added) : added);
  }
}

package org.parzen.app.cli.plugin;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.jar.PluginFolder;
import org.parzen.plugins.jar.PluginJar;
import org.parzen.plugins.jar.PluginState;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginKind;
import picocli.CommandLine.Command;

/// A command that changes something about one JAR of the folder of plugins.
@Command(mixinStandardHelpOptions = true)
abstract class PluginChange implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(PluginChange.class.getName());

  private final CommandContext context;

  PluginChange(CommandContext context) {
    this.context = context;
  }

  abstract void change(PluginFolder folder);

  @Override
  public final Integer call() {
    change(context.plugins());
    return 0;
  }

  /// The JAR that a person means by its file's name, with or without its ending, or by a plugin.
  ///
  /// @throws IllegalArgumentException lists what there is
  static PluginJar named(PluginFolder folder, String word) {
    List<PluginJar> jars = folder.list();
    return jars.stream()
        .filter(jar -> isCalled(jar, word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Messages.get(
                        jars.isEmpty() ? "plugins.empty" : "plugins.unknown",
                        word,
                        jars.isEmpty()
                            ? folder.folder()
                            : String.join(", ", jars.stream().map(PluginTable::name).toList()))));
  }

  private static boolean isCalled(PluginJar jar, String word) {
    String name = PluginTable.name(jar);
    boolean offered =
        jar.state() instanceof PluginState.Trusted(List<PluginDescription> plugins)
            && plugins.stream().anyMatch(plugin -> plugin.id().equals(word));
    return offered || name.equals(word) || name.equals(word + ".jar");
  }

  /// Says what has become of a JAR.
  ///
  /// @throws IllegalStateException where it can not be used: says why
  static void say(PluginJar jar) {
    String name = PluginTable.name(jar);
    switch (jar.state()) {
      case PluginState.Asked _ -> {
        sayInside(jar);
        LOG.log(Level.INFO, Messages.get("plugins.said.asked", name, jar.sha256()));
      }
      case PluginState.Refused _ -> LOG.log(Level.INFO, Messages.get("plugins.said.refused", name));
      case PluginState.Trusted(List<PluginDescription> plugins) -> {
        sayInside(jar);
        for (PluginDescription plugin : plugins) {
          String said = "plugins.said." + plugin.type().kind().word();
          LOG.log(Level.INFO, Messages.get(said, name, plugin.id()));
        }
      }
      case PluginState.Failed(String reason) ->
          throw new IllegalStateException(name + ": " + reason);
    }
    jar.warning().ifPresent(warning -> LOG.log(Level.WARNING, name + ": " + warning));
  }

  private static void sayInside(PluginJar jar) {
    for (PluginKind kind : jar.inside()) {
      LOG.log(Level.INFO, Messages.get("plugins.said.inside", PluginTable.name(jar), kind.word()));
    }
  }
}

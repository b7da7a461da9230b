package org.parzen.app.cli.plugin;

import java.util.concurrent.Callable;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the JARs with plugins, those that do not work included.
@Command(name = "plugins", mixinStandardHelpOptions = true)
public final class Plugins implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final FormatOptions format = new FormatOptions();

  public Plugins(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    OutputFormat wanted = format.or(OutputFormat.TABLE);
    context.print(wanted.render(PluginTable.of(context.plugins().list()), false));
    return 0;
  }
}

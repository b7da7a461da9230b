package org.parzen.app.cli.peer;

import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import picocli.CommandLine.Command;

/// A command of Optuna's: its options, and its work with the context.
@Command(mixinStandardHelpOptions = true)
abstract class PeerCommand implements Callable<Integer> {
  private final CommandContext context;

  PeerCommand(CommandContext context) {
    this.context = context;
  }

  abstract void run(CommandContext context);

  @Override
  public final Integer call() {
    run(context);
    return 0;
  }
}

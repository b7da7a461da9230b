package org.parzen.app.cli.peer;

import org.parzen.app.cli.options.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Removes a study with all its trials.
@Command(name = "delete-study")
public final class DeleteStudy extends PeerCommand {
  @Option(names = "--study-name", paramLabel = "NAME", required = true)
  private String name = "";

  public DeleteStudy(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    context.change(
        store -> {
          store.delete(name);
          return name;
        });
  }
}

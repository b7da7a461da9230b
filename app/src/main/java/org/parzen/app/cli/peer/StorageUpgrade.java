package org.parzen.app.cli.peer;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.sql.Upgrade;
import picocli.CommandLine.Command;

/// Brings a study file into today's form.
@Command(name = "upgrade")
public final class StorageUpgrade extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(StorageUpgrade.class.getName());

  public StorageUpgrade(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    // A server is everybody's: only its owner knows who works on it.
    Path file = CommandContext.file(context.storageLocation(), "storage.server");
    switch (Upgrade.of(file)) {
      case Upgrade.Current _ -> LOG.log(Level.INFO, Messages.get("storage.current"));
      case Upgrade.Upgraded done -> {
        LOG.log(
            Level.INFO,
            Messages.get(
                "storage.upgraded", file, done.from(), done.studies(), done.trials(), done.kept()));
        done.left().forEach(name -> LOG.log(Level.WARNING, Messages.get("storage.left", name)));
      }
    }
  }
}

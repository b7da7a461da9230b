package org.parzen.app.cli.peer;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.sql.Upgrade;
import picocli.CommandLine.Command;

/// Brings a study file into today's form.
@Command(name = "upgrade")
public final class StorageUpgrade extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(StorageUpgrade.class.getName());

  private static final Pattern SERVER = Pattern.compile("(postgres|mysql|mariadb)[^:]*://.*");

  public StorageUpgrade(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    requireFile(context);
    switch (Upgrade.of(context.storageFile())) {
      case Upgrade.Current _ -> LOG.log(Level.INFO, Messages.get("storage.current"));
      case Upgrade.Upgraded done -> {
        LOG.log(
            Level.INFO,
            Messages.get(
                "storage.upgraded",
                context.storageFile(),
                done.from(),
                done.studies(),
                done.trials(),
                done.kept()));
        done.left().forEach(name -> LOG.log(Level.WARNING, Messages.get("storage.left", name)));
      }
    }
  }

  /// A server is everybody's: only its owner knows who works on it.
  private static void requireFile(CommandContext context) {
    context
        .globals()
        .storage()
        .map(storage -> storage.strip().toLowerCase(Locale.ROOT))
        .filter(storage -> SERVER.matcher(storage).matches())
        .ifPresent(
            _ -> {
              throw new IllegalArgumentException(Messages.get("storage.server"));
            });
  }
}

package org.parzen.app.cli.peer;

import java.lang.System.Logger.Level;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.StudyStore;
import picocli.CommandLine.Command;

/// Says whether a storage is in the present form.
@Command(name = "upgrade")
public final class StorageUpgrade extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(StorageUpgrade.class.getName());

  public StorageUpgrade(CommandContext context) {
    super(context);
  }

  /// A storage of another form can not be opened: what opening it says is the answer then.
  @Override
  void run(CommandContext context) {
    context.read(StudyStore::names);
    LOG.log(Level.INFO, Messages.get("storage.current"));
  }
}

package org.parzen.app.cli.study;

import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.storage.copy.TrialFiles;
import org.parzen.storage.location.StorageLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Gives a study another name, and its trials' folder with it.
@Command(name = "rename", mixinStandardHelpOptions = true)
public final class RenameStudy implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Option(names = "--new-name", paramLabel = "NAME", required = true)
  private String newName = "";

  public RenameStudy(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    StorageLocation location = context.storageLocation();
    context.print(
        context.change(
            store -> {
              String old = name.in(store);
              TrialFiles files =
                  new TrialFiles(
                      context.trialFolder(location, old), context.trialFolder(location, newName));
              files.requireFree();
              store.rename(old, newName);
              files.move();
              return newName;
            }));
    return 0;
  }
}

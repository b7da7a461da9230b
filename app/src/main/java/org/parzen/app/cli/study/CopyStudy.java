package org.parzen.app.cli.study;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.StudyStore;
import org.parzen.storage.copy.StudyCopy;
import org.parzen.storage.copy.TrialFiles;
import org.parzen.storage.location.StorageLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Copies a study, within its storage or to another one, and prints the copy's name.
@Command(name = "copy", mixinStandardHelpOptions = true)
public final class CopyStudy implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Option(names = "--to", paramLabel = "URL|FILE")
  private @Nullable String to;

  @Option(names = "--new-name", paramLabel = "NAME")
  private @Nullable String newName;

  @Option(names = "--files")
  private boolean files;

  public CopyStudy(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (to == null && newName == null) {
      throw new IllegalArgumentException(Messages.get("copy.where"));
    }
    StorageLocation from = context.storageLocation();
    StorageLocation target = to == null ? from : context.location(to);
    if (from.equals(target)) {
      context.print(context.change(store -> copy(store, store, from, target)));
    } else {
      context.print(
          context.read(
              store -> {
                String original = name.in(store);
                store.open(original);
                try (StudyStore other = target.open()) {
                  return copy(store, other, from, target);
                }
              }));
    }
    return 0;
  }

  private String copy(
      StudyStore store, StudyStore other, StorageLocation from, StorageLocation target) {
    String original = name.in(store);
    String copy = newName == null ? original : newName;
    TrialFiles beside =
        new TrialFiles(context.trialFolder(from, original), context.trialFolder(target, copy));
    if (files) {
      beside.requireFree();
    }
    new StudyCopy(store, other).copy(original, copy);
    if (files) {
      beside.copy();
    }
    return copy;
  }
}

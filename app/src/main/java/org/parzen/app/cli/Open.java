package org.parzen.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.talk.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Stands in the help for what the program's start does before it comes here.
@Command(name = "open", mixinStandardHelpOptions = true)
final class Open implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  @Override
  public Integer call() {
    throw new IllegalArgumentException(Messages.get("open.alone", String.valueOf(file)));
  }
}

package org.parzen.app.cli.peer;

import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.StudyTable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import org.parzen.storage.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the names of all studies.
@Command(name = "study-names")
public final class StudyNames extends PeerCommand {
  @Mixin private final FormatOptions format = new FormatOptions();

  public StudyNames(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    OutputFormat wanted = format.or(OutputFormat.VALUE);
    context.print(wanted.render(StudyTable.names(context.read(StudyStore::names)), false));
  }
}

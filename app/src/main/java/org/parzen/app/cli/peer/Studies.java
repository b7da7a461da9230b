package org.parzen.app.cli.peer;

import java.util.List;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.StudyRow;
import org.parzen.app.cli.format.StudyTable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import org.parzen.storage.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists all studies.
@Command(name = "studies")
public final class Studies extends PeerCommand {
  @Mixin private final FormatOptions format = new FormatOptions();

  @Option(names = "--flatten")
  private boolean flatten;

  public Studies(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    OutputFormat wanted = format.or(OutputFormat.TABLE);
    context.print(wanted.render(StudyTable.of(context.read(Studies::rows)), flatten));
  }

  private static List<StudyRow> rows(StudyStore store) {
    return store.names().stream().map(store::open).map(Rows::study).toList();
  }
}

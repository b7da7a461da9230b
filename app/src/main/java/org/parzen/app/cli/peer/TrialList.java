package org.parzen.app.cli.peer;

import java.lang.System.Logger.Level;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A command that prints some trials of a study.
abstract class TrialList extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(TrialList.class.getName());

  @Mixin private final StudyName name = new StudyName();

  @Mixin private final FormatOptions format = new FormatOptions();

  @Option(names = "--flatten")
  private boolean flatten;

  TrialList(CommandContext context) {
    super(context);
  }

  abstract Table table(StudyView view);

  @Override
  void run(CommandContext context) {
    OutputFormat wanted = format.or(OutputFormat.TABLE);
    Table table = context.read(store -> table(opened(store)));
    context.print(wanted.render(table, flatten));
  }

  private StudyView opened(StudyStore store) {
    StudyView view = store.open(name.in(store));
    if (view.isPreferential()) {
      LOG.log(Level.WARNING, Messages.get("study.preferences", view.name()));
    }
    return view;
  }
}

package org.parzen.app.cli.peer;

import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;

/// Lists all trials of a study.
@Command(name = "trials")
public final class Trials extends TrialList {
  public Trials(CommandContext context) {
    super(context);
  }

  @Override
  Table table(StudyView view) {
    return Rows.trials(view);
  }
}

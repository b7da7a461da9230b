package org.parzen.app.cli.peer;

import java.util.Set;
import java.util.stream.Collectors;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import picocli.CommandLine.Command;

/// Prints the trials of a study that no other one dominates.
@Command(name = "best-trials")
public final class BestTrials extends TrialList {
  public BestTrials(CommandContext context) {
    super(context);
  }

  @Override
  Table table(StudyView view) {
    Set<Integer> best =
        view.bestTrials().stream().map(FrozenTrial::number).collect(Collectors.toSet());
    return Rows.trials(view).where(best::contains);
  }
}

package org.parzen.app.cli.peer;

import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;
import picocli.CommandLine.Command;

/// Prints the best trial of a study with one objective.
@Command(name = "best-trial")
public final class BestTrial extends TrialList {
  public BestTrial(CommandContext context) {
    super(context);
  }

  @Override
  Table table(StudyView view) {
    if (view.directions().size() > 1) {
      throw new IllegalStateException(
          Messages.get("best.several", view.name(), view.directions().size()));
    }
    FrozenTrial best = view.best().orElseThrow(() -> new IllegalStateException(none(view)));
    return Rows.trials(view).row(best.number());
  }

  private static String none(StudyView view) {
    return view.count(TrialState.Kind.COMPLETE) == 0
        ? Messages.get("best.none", view.name())
        : Messages.get("best.infeasible", view.name());
  }
}

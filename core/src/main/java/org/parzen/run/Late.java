package org.parzen.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.parzen.objective.Outcome;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// The result of a trial that others ended or began anew, because the process that evaluated it was
/// not heard of. It was paid for, so it becomes a trial of its own.
final class Late {

  private static final Logger LOG = System.getLogger(Late.class.getName());

  private Late() {}

  /// The trial in which the result is kept; none where there is no result.
  static Optional<FrozenTrial> keep(
      Study study, StudyOptions options, Attempt attempt, Outcome outcome, Instant end) {
    StudyView view = study.view();
    FrozenTrial mine = attempt.trial();
    Ending ending = Ending.of(outcome, mine, view, options, end);
    Optional<FrozenTrial> there = view.trial(mine.number()).filter(t -> isSame(t, mine, ending));
    if (there.isPresent()) {
      return there;
    }
    if (ending.state() instanceof TrialState.Failed) {
      LOG.log(Level.INFO, "Trial {0}, which others took over, failed here.", mine.number());
      return Optional.empty();
    }
    FrozenTrial late =
        new FrozenTrial(
            0,
            ending.state(),
            mine.parameters(),
            mine.reports(),
            mine.user(),
            attempt.result().and(ending.attributes()).with(Study.LATE_OF, mine.number()));
    FrozenTrial kept = study.addLate(late);
    LOG.log(
        Level.INFO,
        "The result of trial {0}, which others took over, is kept as trial {1}.",
        mine.number(),
        kept.number());
    return Optional.of(kept);
  }

  /// Whether the trial was ended by this very attempt: a server may have taken its word although
  /// the connection broke before it said so.
  private static boolean isSame(FrozenTrial there, FrozenTrial mine, Ending ending) {
    return there.kind() == ending.state().kind()
        && there.start().equals(mine.start())
        && there.state().values().equals(ending.state().values());
  }
}

package org.parzen.app.cli.options;

import java.util.OptionalInt;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Which trial of a study is meant: the best one, or a number. Immutable.
///
/// @param number absent for the best one
public record TrialChoice(OptionalInt number) {
  public static final TrialChoice BEST = new TrialChoice(OptionalInt.empty());

  /// @throws IllegalArgumentException quotes what is neither `best` nor a number
  public static TrialChoice parse(String text) {
    if (text.equals("best")) {
      return BEST;
    }
    try {
      return new TrialChoice(OptionalInt.of(Integer.parseUnsignedInt(text)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(Messages.get("trial.choice", text), e);
    }
  }

  /// The finished trial that is meant.
  ///
  /// @throws IllegalStateException where none is the best, or it has not finished
  /// @throws StudyException.NoSuchTrial where there is none of that number
  public FrozenTrial in(StudyView study) {
    if (number.isEmpty()) {
      return best(study);
    }
    int wanted = number.getAsInt();
    FrozenTrial trial =
        study.trial(wanted).orElseThrow(() -> new StudyException.NoSuchTrial(study.name(), wanted));
    if (!trial.kind().isFinished()) {
      throw new IllegalStateException(
          Messages.get("trial.unfinished", wanted, study.name(), trial.kind()));
    }
    return trial;
  }

  private static FrozenTrial best(StudyView study) {
    int objectives = study.directions().size();
    if (objectives > 1) {
      throw new IllegalStateException(
          Messages.get("trial.several.objectives", study.name(), objectives));
    }
    boolean none = study.count(TrialState.Kind.COMPLETE) == 0;
    return study
        .best()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Messages.get(none ? "best.none" : "best.infeasible", study.name())));
  }
}

package org.parzen.run;

import java.time.Instant;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What can be done about an abandoned trial, beside leaving it as it is.
public enum Release {
  /// It goes back to the queue and is redone in place, with the parameters that it had.
  REQUEUE,
  /// It counts as failed.
  FAIL;

  private static final String WHY = "It was abandoned: nobody works on it any more.";

  /// Does it; whether the trial was still running. If somebody works on it after all, his result
  /// counts as a trial of its own.
  ///
  /// @param now when a failed trial has ended
  public boolean of(StudyStore store, StudyRef study, int number, Instant now) {
    StudyView view = store.open(study.name());
    boolean runs = view.trial(number).filter(t -> t.kind() == TrialState.Kind.RUNNING).isPresent();
    try {
      if (runs) {
        free(store, view, view.trial(number).orElseThrow(), now);
      }
      return runs;
    } catch (StudyException.TrialFinished | StudyException.TrialTaken e) {
      return false; // Somebody was quicker.
    }
  }

  private void free(StudyStore store, StudyView view, FrozenTrial trial, Instant now) {
    int number = trial.number();
    switch (this) {
      case REQUEUE -> store.apply(view.ref(), new TrialEvent.Requeued(number));
      case FAIL -> {
        set(store, view, number, Study.REASON.name(), Study.REASON.write().apply(WHY));
        set(
            store,
            view,
            number,
            FailureKind.KEY.name(),
            FailureKind.KEY.write().apply(FailureKind.CRASH));
        Instant start = trial.start().orElse(now);
        store.apply(view.ref(), new TrialEvent.Ended(number, new TrialState.Failed(start, now)));
      }
    }
  }

  private static void set(
      StudyStore store,
      StudyView view,
      int number,
      String key,
      com.fasterxml.jackson.databind.JsonNode value) {
    store.apply(view.ref(), new TrialEvent.SystemAttributeSet(number, key, value));
  }
}

package org.parzen.run;

import java.util.List;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Tells several listeners, one after the other. Immutable.
record SeveralListeners(List<RunListener> listeners) implements RunListener {

  SeveralListeners {
    listeners = List.copyOf(listeners);
  }

  @Override
  public void began(int number) {
    listeners.forEach(listener -> listener.began(number));
  }

  @Override
  public void ended(FrozenTrial trial, StudyView view) {
    listeners.forEach(listener -> listener.ended(trial, view));
  }

  @Override
  public void requeued(int number) {
    listeners.forEach(listener -> listener.requeued(number));
  }
}

package org.parzen.sampler.auto;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// Whether complete trials differ in which parameters they have. Reads each trial once; several
/// threads may ask at once.
final class UnequalTrials {

  private Optional<Known> known = Optional.empty();

  private record Known(History read, Optional<Set<String>> names, boolean unequal) {}

  synchronized boolean areThere(StudyView view) {
    History history = view.finished();
    Optional<Known> from = known.filter(k -> history.continues(k.read()));
    Optional<Set<String>> names = from.flatMap(Known::names);
    boolean unequal = from.map(Known::unequal).orElse(false);
    for (int row = from.map(k -> k.read().size()).orElse(0);
        row < history.size() && !unequal;
        row++) {
      if (history.kind(row) == TrialState.Kind.COMPLETE) {
        Set<String> own = new HashSet<>(history.shape(row).names());
        unequal = names.filter(first -> !first.equals(own)).isPresent();
        names = names.or(() -> Optional.of(own));
      }
    }
    known = Optional.of(new Known(history, names, unequal));
    return unequal;
  }
}

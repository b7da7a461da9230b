package org.parzen.storage.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// One study of the store and the latest view of it. Used under the store's lock.
final class OpenStudy {

  private final StudyState state;

  /// Kept so that a study that did not change gives the same view again.
  private @Nullable StudyView latest;

  OpenStudy(StudyState state) {
    this.state = state;
  }

  StudyRef ref() {
    return state.ref();
  }

  String name() {
    return ref().name();
  }

  void rename(String name) {
    state.rename(name);
    latest = null;
  }

  /// The number of a trial that is there.
  long require(int number) {
    if (view().trial(number).isEmpty()) {
      throw new StudyException.NoSuchTrial(name(), number);
    }
    return number;
  }

  StudyView view() {
    if (latest == null) {
      latest = state.view();
    }
    return latest;
  }

  FrozenTrial begin(Instant at, Attributes system) {
    Optional<FrozenTrial> queued = state.nextWaiting();
    FrozenTrial begun =
        queued
            .map(trial -> trial.withSystem(merged(trial.system(), system)))
            .orElseGet(() -> blank(state.size(), system))
            .in(new TrialState.Running(at));
    return put(begun);
  }

  private static FrozenTrial blank(int number, Attributes system) {
    return new FrozenTrial(
        number, new TrialState.Waiting(), Map.of(), Reports.NONE, Attributes.NONE, system);
  }

  private static Attributes merged(Attributes first, Attributes second) {
    Attributes both = first;
    for (var entry : second.values().entrySet()) {
      both = both.with(entry.getKey(), entry.getValue());
    }
    return both;
  }

  FrozenTrial add(FrozenTrial trial) {
    return addAll(List.of(trial)).getFirst();
  }

  List<FrozenTrial> addAll(List<FrozenTrial> trials) {
    state.check(trials);
    return trials.stream().map(trial -> put(trial.numbered(state.size()))).toList();
  }

  private FrozenTrial put(FrozenTrial trial) {
    state.put(trial);
    latest = null;
    return trial;
  }

  void apply(TrialEvent event) {
    state.apply(event);
    latest = null;
  }

  void apply(StudyEvent event) {
    state.apply(event);
    latest = null;
  }
}

package org.parzen.storage.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// One study as the log tells it so far. Used under the store's lock.
final class LoggedStudy {

  private final StudyState state;

  /// The ids that the log gives to the trials, by number.
  private final List<Long> ids = new ArrayList<>();

  private final Set<String> parameters = new HashSet<>();
  private @Nullable StudyView latest;

  LoggedStudy(StudyRef ref, StudySpec spec) {
    this.state = new StudyState(ref, spec, FinishedAttributes.inMemory());
  }

  StudyRef ref() {
    return state.ref();
  }

  StudyView view() {
    if (latest == null) {
      latest = state.view();
    }
    return latest;
  }

  /// How many trials the log has of it.
  int size() {
    return ids.size();
  }

  long id(int number) {
    if (number < 0 || number >= ids.size()) {
      throw new StudyException.NoSuchTrial(ref().name(), number);
    }
    return ids.get(number);
  }

  /// Whether any trial had a parameter of that name: if not, the log has yet to say of which kind
  /// it is.
  boolean knows(String parameter) {
    return parameters.contains(parameter);
  }

  Optional<FrozenTrial> nextWaiting() {
    return state.nextWaiting();
  }

  /// A trial that waits or runs, if there is one of that number.
  FrozenTrial unfinished(int number) {
    return state.unfinished(number);
  }

  FrozenTrial after(TrialEvent event) {
    return state.after(event);
  }

  void check(List<FrozenTrial> trials) {
    state.check(trials);
  }

  /// Refuses a change of a trial that others finished, or took over.
  void requireAttempt(int number, TrialState expected) {
    TrialState now = unfinished(number).state();
    if (!now.equals(expected)) {
      throw new StudyException.TrialTaken(number, now.kind().name());
    }
  }

  /// Takes one more trial; its number.
  int add(long id, FrozenTrial trial) {
    int number = ids.size();
    // The log counts it even where it can not be shown, because it contradicts others.
    ids.add(id);
    state.put(trial.numbered(number));
    parameters.addAll(trial.parameters().keySet());
    latest = null;
    return number;
  }

  void apply(StudyEvent event) {
    state.apply(event);
    latest = null;
  }

  void apply(TrialEvent event) {
    state.apply(event);
    if (event instanceof TrialEvent.Suggested(_, var name, _)) {
      parameters.add(name);
    }
    latest = null;
  }

  /// Takes a report as logs mean it: the later one of a step counts.
  void report(TrialEvent.Reported report) {
    FrozenTrial trial = unfinished(report.number());
    OptionalDouble before = trial.reports().at(report.step());
    if (before.isPresent() && Double.compare(before.getAsDouble(), report.value()) != 0) {
      state.put(trial.with(replaced(trial.reports(), report)));
      latest = null;
    } else {
      apply(report);
    }
  }

  private static Reports replaced(Reports reports, TrialEvent.Reported report) {
    Reports changed = Reports.NONE;
    for (int i = 0; i < reports.size(); i++) {
      long step = reports.step(i);
      changed = changed.with(step, step == report.step() ? report.value() : reports.value(i));
    }
    return changed;
  }
}

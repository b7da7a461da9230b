package org.parzen.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Redo;
import org.parzen.trial.Reports;
import org.parzen.trial.RetryHistory;
import org.parzen.trial.TrialState;

/// A batch of a repeatable run that was interrupted: some of its trials have finished, others are
/// to be redone, and some may not have begun. Shows the study as it was when each of them began, so
/// that those that are redone get what they would have got.
final class InterruptedBatch {

  private final int first;
  private final List<FrozenTrial> members;
  private final StudyState past;

  private InterruptedBatch(StudyView view, int first) {
    this.first = first;
    this.members =
        view.trials().stream()
            .filter(trial -> batch(trial).filter(b -> b == first).isPresent())
            .sorted(Comparator.comparingInt(FrozenTrial::number))
            .toList();
    this.past = past(view);
  }

  /// The batch that waits to be completed, if there is one.
  static Optional<InterruptedBatch> of(StudyView view) {
    return view.waiting().stream()
        .flatMap(trial -> batch(trial).stream())
        .min(Comparator.naturalOrder())
        .map(first -> new InterruptedBatch(view, first));
  }

  private static Optional<Integer> batch(FrozenTrial trial) {
    return trial.system().get(Redo.BATCH);
  }

  private StudyState past(StudyView view) {
    StudyState state =
        new StudyState(
            view.ref(),
            new StudySpec(view.name(), view.directions(), view.user(), view.system()),
            FinishedAttributes.inMemory());
    Set<Integer> ours = new HashSet<>();
    members.forEach(member -> ours.add(member.number()));
    Stream.concat(
            view.trials().stream().filter(trial -> !ours.contains(trial.number())),
            members.stream()
                .filter(member -> !member.given().isEmpty())
                .map(InterruptedBatch::queued))
        .forEach(state::put);
    return state;
  }

  /// The number of the first trial of the batch.
  int first() {
    return first;
  }

  /// Those that had begun, by number.
  List<FrozenTrial> members() {
    return members;
  }

  /// The study as it was for the next member.
  StudyView view() {
    return past.view();
  }

  /// A member has begun, and those after it see it.
  void begun(FrozenTrial member, Attributes proposed) {
    past.put(blank(member, new TrialState.Running(member.start().orElseThrow()), proposed));
  }

  private static FrozenTrial queued(FrozenTrial member) {
    return blank(member, new TrialState.Waiting(), Attributes.NONE);
  }

  /// What was known of a member before its objective asked for anything.
  static FrozenTrial blank(FrozenTrial member, TrialState state, Attributes proposed) {
    Attributes system =
        member.given().isEmpty()
            ? Attributes.NONE
            : FrozenTrial.waiting(member.given(), Attributes.NONE).system();
    return new FrozenTrial(
        member.number(),
        state,
        Map.of(),
        Reports.NONE,
        Attributes.NONE,
        RetryHistory.keep(member.system(), system).and(proposed));
  }
}

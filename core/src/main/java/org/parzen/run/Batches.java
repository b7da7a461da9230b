package org.parzen.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Redo;
import org.parzen.trial.TrialState;

/// The trials of a repeatable run, which begin in batches of one a lane, each when the one before
/// has ended: so timing decides nothing. Used under the run's lock.
final class Batches {

  /// The run that a batch belongs to.
  interface Run {

    int lanes();

    int inFlight();

    /// What the stop rules say.
    ///
    /// @param ended trials of the batch that have ended, which the view shows as running
    StopRule.Decision decide(StudyView view, int ended);

    LiveTrial begin(Outlook.Frozen moment, Attributes system, int ended);
  }

  private final Study study;
  private final Run run;

  /// Begun, and taken by no lane yet.
  private final Deque<LiveTrial> ready = new ArrayDeque<>();

  /// Failed trials of the batch that are tried again, queued in order of their numbers.
  private final Map<Integer, FrozenTrial> again = new TreeMap<>();

  private boolean resumed;

  Batches(Study study, Run run) {
    this.study = study;
    this.run = run;
  }

  LiveTrial take() {
    return ready.remove();
  }

  /// Queues another attempt at a trial when its batch has ended: which of its lanes is quicker must
  /// not decide about numbers.
  void tryAgain(FrozenTrial failed) {
    again.put(failed.number(), failed);
  }

  /// Begins a whole batch at once when the one before has ended.
  StopRule.Decision next() {
    if (!ready.isEmpty()) {
      return StopRule.Decision.GO;
    }
    if (run.inFlight() > 0) {
      return StopRule.Decision.WAIT;
    }
    if (!resumed) {
      resumed = true;
      study.missingRetries().forEach(this::tryAgain);
      Optional<InterruptedBatch> left = InterruptedBatch.of(study.view());
      left.ifPresent(this::complete);
      if (!ready.isEmpty()) {
        return StopRule.Decision.GO;
      }
    }
    again.values().forEach(study::retry);
    again.clear();
    return fill(study::view, 0, Optional.empty());
  }

  /// Begins trials until every lane has one.
  private StopRule.Decision fill(
      Supplier<StudyView> view, int ended, Optional<InterruptedBatch> interrupted) {
    StopRule.Decision decision = run.decide(view.get(), ended);
    while (decision == StopRule.Decision.GO && ready.size() + ended < run.lanes()) {
      LiveTrial trial = begin(view.get(), interrupted.map(InterruptedBatch::first), ended);
      interrupted.ifPresent(batch -> batch.begun(trial.attempt().trial(), trial.proposed()));
      decision = run.decide(view.get(), ended);
    }
    return ready.isEmpty() ? decision : StopRule.Decision.GO;
  }

  private LiveTrial begin(StudyView view, Optional<Integer> batch, int ended) {
    Optional<Integer> first =
        batch.isPresent() || ready.isEmpty() ? batch : Optional.of(ready.getFirst().number());
    Attributes mark =
        first.map(number -> Attributes.NONE.with(Redo.BATCH, number)).orElse(Attributes.NONE);
    LiveTrial trial = run.begin(moment(view), mark, ended);
    if (first.isEmpty() && run.lanes() > 1) {
      trial.setSystemAttribute(Redo.BATCH, trial.number());
    }
    trial.proposeEarly();
    ready.add(trial);
    return trial;
  }

  private Outlook.Frozen moment(StudyView view) {
    return new Outlook.Frozen(view, study.proposed().all());
  }

  /// Begins what is left of a batch that was interrupted, each trial seeing what it would have
  /// seen.
  private void complete(InterruptedBatch batch) {
    int ended = 0;
    for (FrozenTrial member : batch.members()) {
      if (member.state() instanceof TrialState.Finished) {
        batch.begun(member, proposedTo(member, batch.view()));
        ended++;
      } else {
        LiveTrial trial = begin(batch.view(), Optional.of(batch.first()), ended);
        batch.begun(trial.attempt().trial(), trial.proposed());
      }
    }
    StopRule.Decision _ = fill(batch::view, ended, Optional.of(batch));
    batch.members().stream()
        .filter(member -> member.state() instanceof TrialState.Finished)
        .forEach(member -> study.proposed().remove(member.number()));
  }

  /// What a trial that has ended was proposed when it began.
  private Attributes proposedTo(FrozenTrial member, StudyView view) {
    LiveTrial trial =
        LiveTrial.again(study, member, new Outlook(Optional.of(moment(view)), Optional.empty()));
    trial.proposeEarly();
    return trial.proposed();
  }

  /// Puts back what no lane took. Attempts at failed trials are queued unless the batch is to be
  /// completed first.
  void close() {
    boolean left = !ready.isEmpty() || InterruptedBatch.of(study.view()).isPresent();
    ready.forEach(trial -> study.requeue(trial.number()));
    if (!left) {
      again.values().forEach(study::retry);
    }
  }
}

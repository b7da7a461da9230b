package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.parzen.run.owner.Worker;
import org.parzen.study.StudyException;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Redo;
import org.parzen.trial.TrialState;

/// One attempt at a trial: what this process knows of it, whatever others do to the trial. They may
/// have ended it or begun it anew, because this process was not heard of for long: then nothing
/// more is written, and what came of it is still here. Used by one thread at a time.
final class Attempt {

  private static final Logger LOG = System.getLogger(Attempt.class.getName());

  /// How old the knowledge may be that a trial is still this process's. Nobody takes it unless this
  /// process has been silent for a minute.
  private static final Duration SURE = Duration.ofSeconds(1);

  private final Study study;
  private final int number;
  private final TrialState began;

  /// What the sampler keeps with the trial.
  private final Set<String> proposed = new LinkedHashSet<>();

  private FrozenTrial trial;
  private long looked = System.nanoTime();
  private Instant lookedAt;
  private boolean lost;

  Attempt(Study study, FrozenTrial begun) {
    this.study = study;
    this.number = begun.number();
    this.began = begun.state();
    this.trial = begun;
    this.lookedAt = study.now();
    if (!begun.user().isEmpty() && begun.system().get(Redo.GIVEN).isEmpty()) {
      setSystem(Redo.GIVEN.name(), Redo.given(begun.user()));
    }
  }

  /// One at a trial that has ended: nothing is written.
  static Attempt over(Study study, FrozenTrial trial) {
    Attempt attempt = new Attempt(study, trial);
    attempt.lost = true;
    return attempt;
  }

  /// The trial as this attempt has it.
  FrozenTrial trial() {
    return trial;
  }

  void suggested(String name, ParameterValue value) {
    write(new TrialEvent.Suggested(number, name, value));
    trial = trial.with(name, value);
  }

  void reported(long step, double value) {
    write(new TrialEvent.Reported(number, step, value));
    trial = trial.with(trial.reports().with(step, value));
  }

  void setUser(String key, JsonNode value) {
    write(new TrialEvent.UserAttributeSet(number, key, value));
    trial = trial.withUser(trial.user().with(key, value));
  }

  void setSystem(String key, JsonNode value) {
    write(new TrialEvent.SystemAttributeSet(number, key, value));
    trial = trial.withSystem(trial.system().with(key, value));
  }

  /// Keeps what a sampler wants to be kept.
  void propose(Attributes attributes) {
    proposed.addAll(attributes.values().keySet());
    attributes.values().forEach(this::setSystem);
  }

  private void write(TrialEvent event) {
    if (isMine()) {
      try {
        study.apply(event);
      } catch (StudyException.TrialFinished
          | StudyException.TrialTaken
          | StudyException.NoSuchTrial e) {
        lose();
      }
    }
  }

  /// A process that slept can not tell by its own clock, hence the other one.
  private boolean isMine() {
    boolean sure =
        System.nanoTime() - looked < SURE.toNanos()
            && Duration.between(lookedAt, study.now()).abs().compareTo(SURE) < 0;
    return sure ? !lost : isStillMine();
  }

  /// Whether nobody else has ended the trial or begun it anew; looks at the study.
  boolean isStillMine() {
    if (!lost && !study.view().trial(number).map(t -> t.state().equals(began)).orElse(false)) {
      lose();
    }
    looked = System.nanoTime();
    lookedAt = study.now();
    return !lost;
  }

  private void lose() {
    lost = true;
    LOG.log(Level.WARNING, "Trial {0} was taken over while this process was silent.", number);
  }

  /// The attributes without those that only say how this attempt went about it: they belong to the
  /// attempt that others made.
  Attributes result() {
    Attributes kept = trial.system();
    for (String key : proposed) {
      kept = kept.without(key);
    }
    return kept.without(Worker.OF_TRIAL.name())
        .without(Redo.DRAWN.name())
        .without(Redo.BATCH.name())
        .without(Redo.GIVEN.name());
  }
}

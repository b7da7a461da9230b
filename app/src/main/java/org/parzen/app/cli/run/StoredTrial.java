package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parzen.run.DefinedStudy;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FixedTrial;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.StudyFacts;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// A trial of a study that is evaluated again: the same parameters, number and seed, and the same
/// study around it. Nothing is pruned, and the study learns nothing of it.
final class StoredTrial implements Trial {
  private final StudyView study;
  private final FixedTrial fixed;
  private final long seed;

  /// @param folder the trial's folder this time
  StoredTrial(StudyView study, StudyDefinition definition, FrozenTrial stored, Path folder) {
    this.study = study;
    this.fixed = new FixedTrial(stored.externalValues(), stored.number(), folder);
    this.seed = DefinedStudy.objectiveSeed(definition, stored.number());
  }

  /// What the objective asked for and told.
  FixedTrial told() {
    return fixed;
  }

  @Override
  public int number() {
    return fixed.number();
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Path folder() {
    return fixed.folder();
  }

  @Override
  public Choice suggest(String name, Distribution distribution) {
    return fixed.suggest(name, distribution);
  }

  @Override
  public void report(double value, long step) {
    fixed.report(value, step);
  }

  @Override
  public boolean shouldPrune() {
    return fixed.shouldPrune();
  }

  @Override
  public void setConstraint(String key, double value) {
    fixed.setConstraint(key, value);
  }

  @Override
  public void setUserAttribute(String key, JsonNode value) {
    fixed.setUserAttribute(key, value);
  }

  @Override
  public <T> void setSystemAttribute(AttributeKey<T> key, T value) {
    fixed.setSystemAttribute(key, value);
  }

  @Override
  public Optional<FrozenTrial> finished(int other) {
    return study.trial(other).filter(trial -> trial.state() instanceof TrialState.Finished);
  }

  @Override
  public StudyFacts study() {
    List<String> directions = study.directions().stream().map(Direction::word).toList();
    return new StudyFacts(study.name(), directions, study.user());
  }

  @Override
  public Optional<FrozenTrial> best() {
    return study.directions().size() == 1 ? study.best() : Optional.empty();
  }

  @Override
  public void stopStudy() {}
}

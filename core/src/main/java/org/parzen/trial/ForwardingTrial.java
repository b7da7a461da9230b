package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;

/// A trial that passes everything on to another one: the base of those that change something.
public class ForwardingTrial implements Trial {
  private final Trial trial;

  public ForwardingTrial(Trial trial) {
    this.trial = trial;
  }

  @Override
  public int number() {
    return trial.number();
  }

  @Override
  public long seed() {
    return trial.seed();
  }

  @Override
  public Path folder() {
    return trial.folder();
  }

  @Override
  public Choice suggest(String name, Distribution distribution) {
    return trial.suggest(name, distribution);
  }

  @Override
  public void report(double value, long step) {
    trial.report(value, step);
  }

  @Override
  public boolean shouldPrune() {
    return trial.shouldPrune();
  }

  @Override
  public void setConstraint(String key, double value) {
    trial.setConstraint(key, value);
  }

  @Override
  public void setUserAttribute(String key, JsonNode value) {
    trial.setUserAttribute(key, value);
  }

  @Override
  public <T> void setSystemAttribute(AttributeKey<T> key, T value) {
    trial.setSystemAttribute(key, value);
  }

  @Override
  public Optional<FrozenTrial> finished(int number) {
    return trial.finished(number);
  }

  @Override
  public StudyFacts study() {
    return trial.study();
  }

  @Override
  public Optional<FrozenTrial> best() {
    return trial.best();
  }

  @Override
  public void stopStudy() {
    trial.stopStudy();
  }
}

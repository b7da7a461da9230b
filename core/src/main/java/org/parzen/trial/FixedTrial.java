package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;

/// A trial outside any study that answers with given values: to debug an objective, or to run it
/// again with its best parameters. Reports are ignored and nothing is pruned.
public final class FixedTrial implements Trial {

  private static final Logger LOG = System.getLogger(FixedTrial.class.getName());

  private final Map<String, Choice> values;
  private final int number;
  private final Map<String, ParameterValue> suggested = new LinkedHashMap<>();
  private final Map<String, Double> constraints = new LinkedHashMap<>();
  private Attributes user = Attributes.NONE;
  private Attributes system = Attributes.NONE;
  private @Nullable Path folder;

  public FixedTrial(Map<String, Choice> values, int number) {
    this.values = Map.copyOf(values);
    this.number = number;
  }

  public FixedTrial(Map<String, Choice> values) {
    this(values, 0);
  }

  /// Works in an existing folder instead of a temporary one.
  public FixedTrial(Map<String, Choice> values, int number, Path folder) {
    this(values, number);
    this.folder = folder;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public long seed() {
    return number;
  }

  @Override
  public Path folder() {
    Path existing = folder;
    if (existing != null) {
      return existing;
    }
    try {
      Path made = Files.createTempDirectory("parzen-trial-");
      folder = made;
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Choice suggest(String name, Distribution distribution) {
    Choice value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The value of the parameter '%s' is not given.".formatted(name));
    }
    double internal = distribution.internal(value);
    if (!distribution.contains(internal)) {
      LOG.log(Level.WARNING, "The value {0} of ''{1}'' is out of its range.", value.text(), name);
    }
    suggested.put(name, new ParameterValue(distribution, internal));
    return value;
  }

  @Override
  public void report(double value, long step) {}

  @Override
  public boolean shouldPrune() {
    return false;
  }

  @Override
  public void setConstraint(String key, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("The constraint '" + key + "' is not a number.");
    }
    constraints.putIfAbsent(key, value);
  }

  @Override
  public void setUserAttribute(String key, JsonNode value) {
    user = user.with(key, value);
  }

  @Override
  public <T> void setSystemAttribute(AttributeKey<T> key, T value) {
    system = system.with(key, value);
  }

  @Override
  public Optional<FrozenTrial> finished(int other) {
    return Optional.empty();
  }

  /// A study of one objective without a name.
  @Override
  public StudyFacts study() {
    return new StudyFacts("", List.of("minimize"), Attributes.NONE);
  }

  @Override
  public Optional<FrozenTrial> best() {
    return Optional.empty();
  }

  @Override
  public void stopStudy() {}

  /// What was asked for so far, in that order.
  public Map<String, ParameterValue> suggested() {
    return Collections.unmodifiableMap(suggested);
  }

  public Constraints constraints() {
    return new Constraints(constraints);
  }

  public Attributes userAttributes() {
    return user;
  }

  public Attributes systemAttributes() {
    return system;
  }
}

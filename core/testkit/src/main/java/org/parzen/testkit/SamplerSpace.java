package org.parzen.testkit;

import java.util.Map;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.trial.Trial;

/// Search spaces that every sampler meets, as objectives ask for them.
public enum SamplerSpace {
  FLOATS,
  /// Logarithms, steps and integers.
  SPACED,
  CATEGORICAL,
  MIXED,
  /// Which parameters there are depends on the value of one.
  CONDITIONAL,
  /// The range of a parameter depends on the value of another one.
  MOVING,
  /// Parameters with one value beside one with several.
  SINGLE,
  /// All values are known: a grid or an enumeration takes it.
  FINITE;

  /// Asks for the space's parameters.
  public void suggest(Trial trial) {
    switch (this) {
      case FLOATS -> suggestFloats(trial, 5);
      case SPACED -> suggestSpaced(trial);
      case CATEGORICAL -> suggestCategories(trial);
      case MIXED -> {
        suggestFloats(trial, 2);
        suggestSpaced(trial);
        suggestCategories(trial);
      }
      case CONDITIONAL -> suggestConditional(trial);
      case MOVING -> suggestMoving(trial);
      case SINGLE -> suggestSingle(trial);
      case FINITE -> suggestFinite(trial);
    }
  }

  private static void suggestMoving(Trial trial) {
    double low = trial.suggestFloat("low", 0, 1);
    trial.suggestFloat("x", low, low + 1);
    trial.suggestInt("n", trial.number() % 3, 5);
  }

  private static void suggestSingle(Trial trial) {
    trial.suggestFloat("only", 3, 3);
    trial.suggest("word", CategoricalDistribution.of("a"));
    trial.suggestInt("n", 7, 7);
    trial.suggestFloat("x", -1, 1);
  }

  private static void suggestFinite(Trial trial) {
    trial.suggestInt("n", 0, 9);
    trial.suggest("step", new FloatDistribution(0, 1, new Spacing.Stepped(0.25)));
    trial.suggest("word", CategoricalDistribution.of("a", "b", "c"));
  }

  static void suggestFloats(Trial trial, int count) {
    for (int i = 0; i < count; i++) {
      trial.suggestFloat("x" + i, -5, 10);
    }
  }

  private static void suggestSpaced(Trial trial) {
    Map.of(
            "log", new FloatDistribution(1e-7, 1e3, new Spacing.Log()),
            "stepped", new FloatDistribution(-1, 1, new Spacing.Stepped(0.5)),
            "whole", new IntDistribution(-3, 12),
            "wholeLog", new IntDistribution(1, 1000, new Spacing.Log()),
            "wholeStepped", new IntDistribution(2, 20, new Spacing.Stepped(3)))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> trial.suggest(e.getKey(), e.getValue()));
  }

  private static void suggestCategories(Trial trial) {
    trial.suggest("word", CategoricalDistribution.of("a", "b", "c"));
    trial.suggest(
        "kinds", CategoricalDistribution.of(new Choice.Null(), Choice.of(true), Choice.of(1.5)));
  }

  private static void suggestConditional(Trial trial) {
    Choice kind = trial.suggest("kind", CategoricalDistribution.of("forest", "network"));
    if (kind.equals(Choice.of("forest"))) {
      trial.suggestInt("depth", 1, 12);
    } else {
      long layers = trial.suggestInt("layers", 1, 3);
      for (int i = 0; i < layers; i++) {
        trial.suggestFloat("units" + i, 1, 128);
      }
    }
  }
}

package org.parzen.analysis.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.DefinitionAttribute;
import org.parzen.study.Direction;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Studies to compare, made of values.
final class Compared {
  private static final Instant TIME = Instant.EPOCH;

  private Compared() {}

  static StudyDefinition definition(String name, String sampler, long seed) {
    return new StudyDefinition(
        name,
        new Component("functions"),
        "/folder of " + name,
        new SearchSpace(List.of(ParameterLine.parse("x float 0..1"))),
        List.of(new Goal("", Direction.MINIMIZE)),
        List.of(),
        new Component(sampler),
        new Component("none"),
        List.of(),
        StudyDefinition.RunSettings.DEFAULT,
        seed);
  }

  /// A study that Parzen defined, minimised.
  static ComparedStudy defined(StudyDefinition definition, double... values) {
    return study(
        definition.name(),
        definition.directions(),
        DefinitionAttribute.attributes(definition),
        all(values));
  }

  /// A study of somebody else's.
  static ComparedStudy foreign(String name, Direction direction, double... values) {
    return study(name, List.of(direction), Attributes.NONE, all(values));
  }

  private static List<FrozenTrial> all(double... values) {
    List<FrozenTrial> trials = new ArrayList<>();
    for (double value : values) {
      trials.add(trial(trials.size(), new TrialState.Complete(TIME, TIME, List.of(value))));
    }
    return trials;
  }

  static FrozenTrial complete(int number, Double... values) {
    return trial(number, new TrialState.Complete(TIME, TIME, List.of(values)));
  }

  static FrozenTrial failed(int number) {
    return trial(number, new TrialState.Failed(TIME, TIME));
  }

  static FrozenTrial pruned(int number, double value) {
    return trial(number, new TrialState.Pruned(TIME, TIME, List.of(value)));
  }

  private static FrozenTrial trial(int number, TrialState state) {
    return new FrozenTrial(number, state, Map.of(), Reports.NONE, Attributes.NONE, Attributes.NONE);
  }

  static ComparedStudy study(
      String name, List<Direction> directions, Attributes system, List<FrozenTrial> trials) {
    StudySpec spec = new StudySpec(name, directions, Attributes.NONE, system);
    StudyState state = new StudyState(new StudyRef(1, name), spec, FinishedAttributes.inMemory());
    trials.forEach(state::put);
    return ComparedStudy.of(name, "/data/" + name + ".db", state.view());
  }
}

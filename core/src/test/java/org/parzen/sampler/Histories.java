package org.parzen.sampler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parzen.space.Distribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.Direction;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Studies made up of given trials, for tests of samplers.
public final class Histories {

  public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private Histories() {}

  public static StudyState study(String name) {
    return new StudyState(
        new StudyRef(1, name),
        new StudySpec(name, Direction.MINIMIZE),
        FinishedAttributes.inMemory());
  }

  /// A study whose rows are in the order of the list.
  public static StudyView view(List<FrozenTrial> trials) {
    StudyState state = study("s");
    trials.forEach(state::put);
    return state.view();
  }

  public static FrozenTrial complete(int number, Map<String, ParameterValue> parameters) {
    return trial(
        number, new TrialState.Complete(START, START.plusSeconds(1), List.of(1.0)), parameters);
  }

  public static FrozenTrial pruned(int number, Map<String, ParameterValue> parameters) {
    return trial(number, new TrialState.Pruned(START, START.plusSeconds(1), List.of()), parameters);
  }

  public static FrozenTrial failed(int number, Map<String, ParameterValue> parameters) {
    return trial(number, new TrialState.Failed(START, START.plusSeconds(1)), parameters);
  }

  public static FrozenTrial running(int number, Map<String, ParameterValue> parameters) {
    return trial(number, new TrialState.Running(START), parameters);
  }

  private static FrozenTrial trial(
      int number, TrialState state, Map<String, ParameterValue> parameters) {
    return new FrozenTrial(
        number, state, parameters, Reports.NONE, Attributes.NONE, Attributes.NONE);
  }

  /// Parameters in order, each given as its name, distribution and internal value.
  public static Map<String, ParameterValue> parameters(Object... parts) {
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 3) {
      double internal = ((Number) parts[i + 2]).doubleValue();
      parameters.put((String) parts[i], new ParameterValue((Distribution) parts[i + 1], internal));
    }
    return parameters;
  }

  /// Parameters of these names that are whole numbers from 0 to 9.
  public static Map<String, ParameterValue> named(String... names) {
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    for (String name : names) {
      parameters.put(name, new ParameterValue(new IntDistribution(0, 9), 1));
    }
    return parameters;
  }

  public static List<FrozenTrial> shuffled(List<FrozenTrial> trials, long seed) {
    List<FrozenTrial> shuffled = new ArrayList<>(trials);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}

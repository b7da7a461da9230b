package org.parzen.sampler.tpe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/// A study built trial by trial, in any order of numbers.
final class Trials {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant END = START.plusSeconds(1);

  private final StudyState state;
  private Map<String, ParameterValue> parameters = Map.of();

  Trials(List<Direction> directions) {
    this.state =
        new StudyState(
            new StudyRef(1, "s"),
            new StudySpec("s", directions.toArray(Direction[]::new)),
            FinishedAttributes.inMemory());
  }

  /// The parameters of the trials that follow.
  Trials with(Map<String, ParameterValue> values) {
    parameters = new LinkedHashMap<>(values);
    return this;
  }

  Trials complete(int number, double[] values, double... constraints) {
    List<Double> objectives = Arrays.stream(values).boxed().toList();
    return put(
        number,
        new TrialState.Complete(START, END, objectives),
        Reports.NONE,
        constraints(constraints));
  }

  Trials pruned(int number, Reports reports, double... constraints) {
    return put(
        number, new TrialState.Pruned(START, END, List.of()), reports, constraints(constraints));
  }

  Trials running(int number) {
    return running(number, Attributes.NONE);
  }

  Trials running(int number, Attributes system) {
    return put(number, new TrialState.Running(START), Reports.NONE, system);
  }

  private Trials put(int number, TrialState trialState, Reports reports, Attributes system) {
    state.put(new FrozenTrial(number, trialState, parameters, reports, Attributes.NONE, system));
    return this;
  }

  private static Attributes constraints(double[] values) {
    Map<String, JsonNode> system = new LinkedHashMap<>();
    IntStream.range(0, values.length)
        .forEach(i -> system.put("constraints:" + i, DoubleNode.valueOf(values[i])));
    return new Attributes(system);
  }

  StudyView view() {
    return state.view();
  }
}

package org.parzen.analysis;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parzen.space.Distribution;
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

/// Studies made of given trials.
final class Studies {
  static final Instant START = Instant.EPOCH;
  static final Instant END = START.plusSeconds(1);

  private Studies() {}

  static StudyView view(Direction direction, FrozenTrial... trials) {
    return view(List.of(direction), List.of(trials));
  }

  static StudyView view(List<Direction> directions, List<FrozenTrial> trials) {
    StudySpec spec = new StudySpec("study", directions, Attributes.NONE, Attributes.NONE);
    StudyState state =
        new StudyState(new StudyRef(1, "study"), spec, FinishedAttributes.inMemory());
    trials.forEach(state::put);
    return state.view();
  }

  static FrozenTrial complete(int number, Double... values) {
    return trial(number, new TrialState.Complete(START, END, List.of(values)));
  }

  static FrozenTrial pruned(int number, Double... values) {
    return trial(number, new TrialState.Pruned(START, END, List.of(values)));
  }

  static FrozenTrial failed(int number) {
    return trial(number, new TrialState.Failed(START, END));
  }

  static FrozenTrial running(int number) {
    return trial(number, new TrialState.Running(START));
  }

  static FrozenTrial waiting(int number) {
    return trial(number, new TrialState.Waiting());
  }

  static FrozenTrial infeasible(FrozenTrial trial) {
    return trial.withSystem(trial.system().with("constraints:size", DoubleNode.valueOf(0.5)));
  }

  /// Adds reports, given as step, value, step, value, ….
  static FrozenTrial reporting(FrozenTrial trial, double... points) {
    Reports reports = Reports.NONE;
    for (int i = 0; i < points.length; i += 2) {
      reports = reports.with((long) points[i], points[i + 1]);
    }
    return trial.with(reports);
  }

  static FrozenTrial having(
      FrozenTrial trial, String name, Distribution distribution, double internal) {
    return trial.with(name, new ParameterValue(distribution, internal));
  }

  static FrozenTrial trial(int number, TrialState state) {
    return new FrozenTrial(number, state, Map.of(), Reports.NONE, Attributes.NONE, Attributes.NONE);
  }
}

package org.parzen.app.plot;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.parzen.analysis.ParameterTable;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
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

/// Complete trials of a study, written down one after the other. Parameters: `x` from 0 to 10, `lr`
/// logarithmic, `kind` of three names, `fixed` always 3.
public final class Trials {
  static final Distribution X = new FloatDistribution(0, 10);
  static final Distribution LR = new FloatDistribution(1e-5, 1, Spacing.LOG);
  static final Distribution KIND = CategoricalDistribution.of("adam", "sgd", "lion");
  static final Distribution FIXED = new FloatDistribution(3, 3);

  private final List<Direction> directions;
  private final List<FrozenTrial> trials = new ArrayList<>();

  public Trials(Direction... directions) {
    this.directions = List.of(directions);
  }

  /// Adds a trial with `x`, `lr`, `kind` and `fixed`.
  public Trials trial(double x, double lr, int kind, Double... values) {
    return add(
        Map.of(
            "x", new ParameterValue(X, x),
            "lr", new ParameterValue(LR, lr),
            "kind", new ParameterValue(KIND, kind),
            "fixed", new ParameterValue(FIXED, 3)),
        values);
  }

  Trials add(Map<String, ParameterValue> parameters, Double... values) {
    TrialState state =
        new TrialState.Complete(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), List.of(values));
    trials.add(
        new FrozenTrial(
            trials.size(),
            state,
            new LinkedHashMap<>(parameters),
            Reports.NONE,
            Attributes.NONE,
            Attributes.NONE));
    return this;
  }

  /// Makes the last trial report values at the steps 0, 1, ….
  Trials reporting(double... values) {
    FrozenTrial last = trials.removeLast();
    long[] steps = LongStream.range(0, values.length).toArray();
    trials.add(
        new FrozenTrial(
            last.number(),
            last.state(),
            last.parameters(),
            Reports.of(steps, values, values.length),
            last.user(),
            last.system()));
    return this;
  }

  /// Makes the last trial break a constraint.
  Trials infeasible() {
    FrozenTrial last = trials.removeLast();
    trials.add(last.withSystem(last.system().with("constraints:size", DoubleNode.valueOf(0.5))));
    return this;
  }

  public StudyView view() {
    StudySpec spec = new StudySpec("study", directions, Attributes.NONE, Attributes.NONE);
    StudyState state =
        new StudyState(new StudyRef(1, "study"), spec, FinishedAttributes.inMemory());
    trials.forEach(state::put);
    return state.view();
  }

  ParameterTable table() {
    return ParameterTable.of(view(), 0);
  }

  /// Four trials: the third one is the best, the fourth one infeasible.
  static Trials four() {
    return new Trials(Direction.MINIMIZE)
        .trial(2, 1e-4, 0, 5.0)
        .trial(4, 1e-2, 1, 3.0)
        .trial(6, 1e-3, 1, 1.0)
        .trial(8, 1e-1, 0, 2.0)
        .infeasible();
  }

  /// Many trials whose value is the better the nearer `x` is to 5.
  static Trials many(int count) {
    Trials many = new Trials(Direction.MINIMIZE);
    for (int i = 0; i < count; i++) {
      double x = 10 * fraction(i * 0.618034);
      many.trial(x, Math.pow(10, -5 * fraction(i * 0.7548777)), i % 3, Math.abs(x - 5));
    }
    return many;
  }

  private static double fraction(double turn) {
    return turn - Math.floor(turn);
  }
}

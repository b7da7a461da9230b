package org.parzen.sampler.gp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Distribution;
import org.parzen.space.Transform;
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

/// Studies with a history that was drawn at random.
final class Views {

  private static final Instant START = Instant.EPOCH;

  private Views() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// What a map must have.
  static <T> T of(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  static TrialContext context(int number) {
    return new TrialContext(number, 1);
  }

  static StudyView view(List<FrozenTrial> trials) {
    return view(List.of(Direction.MINIMIZE), trials);
  }

  static StudyView view(List<Direction> directions, List<FrozenTrial> trials) {
    StudySpec spec = new StudySpec("study", directions, Attributes.NONE, Attributes.NONE);
    StudyState state =
        new StudyState(new StudyRef(1, "study"), spec, FinishedAttributes.inMemory());
    trials.forEach(state::put);
    return state.view();
  }

  /// Complete trials with numbers from 0.
  static List<FrozenTrial> complete(
      int count, Map<String, Distribution> space, ToDoubleFunction<Map<String, Double>> objective) {
    RandomGenerator random = random(1);
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              Map<String, Double> values = draw(space, random);
              return complete(number, space, values, objective.applyAsDouble(values));
            })
        .toList();
  }

  private static Map<String, Double> draw(Map<String, Distribution> space, RandomGenerator random) {
    Map<String, Double> values = new LinkedHashMap<>();
    space.forEach((name, d) -> values.put(name, Transform.uniform(d, random)));
    return values;
  }

  static FrozenTrial complete(
      int number, Map<String, Distribution> space, Map<String, Double> values, double value) {
    TrialState state =
        new TrialState.Complete(START, START.plusSeconds(number + 1L), List.of(value));
    return trial(number, state, space, values);
  }

  static FrozenTrial running(
      int number, Map<String, Distribution> space, Map<String, Double> values) {
    return trial(number, new TrialState.Running(START), space, values);
  }

  /// A pruned trial that reported once, at step 1.
  static FrozenTrial pruned(
      int number, Map<String, Distribution> space, Map<String, Double> values, double report) {
    TrialState state = new TrialState.Pruned(START, START.plusSeconds(number + 1L), List.of());
    return reporting(trial(number, state, space, values), report);
  }

  /// The same trial with one report, at step 1.
  static FrozenTrial reporting(FrozenTrial trial, double report) {
    return new FrozenTrial(
        trial.number(),
        trial.state(),
        trial.parameters(),
        Reports.of(new long[] {1}, new double[] {report}, 1),
        trial.user(),
        trial.system());
  }

  private static FrozenTrial trial(
      int number, TrialState state, Map<String, Distribution> space, Map<String, Double> values) {
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    values.forEach((name, v) -> parameters.put(name, new ParameterValue(of(space, name), v)));
    return new FrozenTrial(
        number, state, parameters, Reports.NONE, Attributes.NONE, Attributes.NONE);
  }
}

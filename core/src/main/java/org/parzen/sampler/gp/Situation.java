package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parzen.sampler.Published;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What a proposal begins with. The arrays are not changed.
///
/// @param objective what finished trials told
/// @param incumbent which of them is the best feasible one
/// @param running where other trials are being evaluated, by number
/// @param held the coordinates that were fixed before the trial began; not-a-number for the others
record Situation(
    Cube cube,
    Observed objective,
    Optional<Integer> incumbent,
    List<double[]> running,
    @SuppressWarnings("ArrayRecordComponent") double[] held) {

  /// @param failures whether failed trials count
  static Situation of(StudyView view, TrialContext self, Cube cube, boolean failures) {
    Observed objective =
        failures ? Observed.withFailures(view, cube) : Observed.objective(view, cube);
    return new Situation(
        cube,
        objective,
        incumbent(view.finished(), objective),
        running(view, self, cube),
        held(self, cube));
  }

  /// Where the best feasible trial was.
  Optional<double[]> best() {
    return incumbent.map(objective::place);
  }

  /// What is not to be tried again: what was pruned, because a pruner ends the same once more.
  ///
  /// @param distinct whether all that was tried, or is, counts where all parameters are discrete,
  ///   or anything was pruned: elsewhere nothing comes back by chance
  Taken taken(boolean distinct) {
    List<double[]> pruned = places(objective::isPruned);
    if (!distinct || (pruned.isEmpty() && !cube.isDiscrete())) {
      return Taken.of(pruned);
    }
    List<double[]> tried = new ArrayList<>(running);
    tried.addAll(places(_ -> true));
    return Taken.of(tried);
  }

  private List<double[]> places(IntPredicate wanted) {
    return IntStream.range(0, objective.size()).filter(wanted).mapToObj(objective::place).toList();
  }

  private static Optional<Integer> incumbent(History history, Observed objective) {
    return IntStream.range(0, objective.size())
        .boxed()
        .filter(i -> isCandidate(history, history.row(objective.number(i)).orElseThrow()))
        .max(
            Comparator.comparingDouble((Integer i) -> objective.values()[i])
                .thenComparing(Comparator.reverseOrder()));
  }

  private static boolean isCandidate(History history, int row) {
    return history.kind(row) == TrialState.Kind.COMPLETE && history.isFeasible(row);
  }

  /// What other trials were proposed, and what they have got since.
  private static List<double[]> running(StudyView view, TrialContext self, Cube cube) {
    Published published = new Published(Published.GP, cube.space().parameters());
    List<double[]> places = new ArrayList<>();
    view.running().stream()
        .filter(trial -> trial.number() != self.number())
        .sorted(Comparator.comparingInt(FrozenTrial::number))
        .forEach(
            trial -> {
              Map<String, Double> own = self.proposed().get(trial.number());
              Map<String, Double> values =
                  new LinkedHashMap<>(own == null ? published.read(trial.system()) : own);
              trial.parameters().forEach((name, value) -> values.put(name, value.internal()));
              cube.place(values).ifPresent(places::add);
            });
    return places;
  }

  private static double[] held(TrialContext self, Cube cube) {
    double[] held = new double[cube.size()];
    Arrays.fill(held, Double.NaN);
    JointSpace joint = cube.space();
    for (int d = 0; d < held.length; d++) {
      Choice fixed = self.fixed().get(cube.names().get(d));
      if (fixed != null) {
        int index = joint.names().indexOf(cube.names().get(d));
        held[d] = held(cube.axes().get(d), joint.distributions().get(index), fixed);
      }
    }
    return held;
  }

  /// Not-a-number for what the parameter can not be.
  private static double held(Axis axis, Distribution distribution, Choice fixed) {
    try {
      double internal = distribution.internal(fixed);
      return distribution.contains(internal) ? axis.coordinate(internal) : Double.NaN;
    } catch (IllegalArgumentException _) {
      return Double.NaN; // The trial will say so when it asks for the parameter.
    }
  }
}

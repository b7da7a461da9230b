package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parzen.numeric.gp.Posterior;
import org.parzen.numeric.gp.Query;
import org.parzen.sampler.OneObjective;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.space.Transform;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyRef;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Predicts the objective by a Gaussian process and tries where the expected improvement is
/// highest.
///
/// Source: Optuna 5, `samplers/_gp/sampler.py`. Departs from it in what [Surrogate] says, and where
/// trials are running: there Optuna integrates over what they may return, here each one is taken to
/// return what is expected of it (kriging believer). Parameters that are fixed beforehand stay
/// fixed in the search. One objective only. Where a constraint has no value in some complete
/// trials, it is learned from the others; Optuna refuses.
public final class GpSampler implements Sampler {

  private final int startupTrials;
  private final boolean noisy;
  private final IntersectionSpace space = new IntersectionSpace(false);
  private final Map<String, Surrogate> surrogates = new HashMap<>();
  private Optional<StudyRef> study = Optional.empty();

  /// @param startupTrials so many trials are drawn at random until they are complete
  /// @param deterministic whether the same parameters always give the same value
  public GpSampler(long startupTrials, boolean deterministic) {
    this.startupTrials = Math.clamp(startupTrials, 1, Integer.MAX_VALUE);
    this.noisy = !deterministic;
  }

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    OneObjective.require("gp", directions);
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    requireFits(view.directions(), SearchSpace.EMPTY);
    if (view.finished().count(TrialState.Kind.COMPLETE) < startupTrials) {
      return Proposal.NONE;
    }
    Cube cube = Cube.of(space.of(view));
    return cube.size() == 0
        ? Proposal.NONE
        : new Proposal(cube.values(best(view, self, cube, random)), Attributes.NONE);
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return Transform.uniform(distribution, random);
  }

  private double[] best(StudyView view, TrialContext self, Cube cube, RandomGenerator random) {
    List<double[]> running = running(view, self, cube);
    Observed objective = Observed.objective(view, cube);
    List<Acquisition.Term> terms = new ArrayList<>();
    Optional<Integer> incumbent = incumbent(view.finished(), objective);
    if (incumbent.isPresent()) {
      Surrogate.Model model = surrogate(view, "").of(objective);
      double threshold = model.scores().standard()[incumbent.get()];
      terms.add(
          new Acquisition.Term(
              model.posterior().believing(running),
              Math.max(threshold, expected(model.posterior(), running)),
              true));
    }
    for (String key : new TreeSet<>(view.finished().constraintNames())) {
      Observed constraint = Observed.constraint(view, cube, key);
      if (constraint.size() > 0) {
        Surrogate.Model model = surrogate(view, "constraint " + key).of(constraint);
        Posterior posterior = model.posterior().believing(running);
        terms.add(new Acquisition.Term(posterior, model.scores().zero(), false));
      }
    }
    AcquisitionSearch search =
        new AcquisitionSearch(cube, new Acquisition(terms), held(self, view, cube));
    return search.best(incumbent.map(objective::place), random);
  }

  /// The best feasible trial.
  private static Optional<Integer> incumbent(History history, Observed objective) {
    return IntStream.range(0, objective.size())
        .boxed()
        .filter(i -> history.isFeasible(history.row(objective.number(i)).orElseThrow()))
        .max(
            Comparator.comparingDouble((Integer i) -> objective.values()[i])
                .thenComparing(Comparator.reverseOrder()));
  }

  /// The highest mean at some places.
  private static double expected(Posterior posterior, List<double[]> places) {
    Query query = posterior.query();
    double highest = Double.NEGATIVE_INFINITY;
    for (double[] place : places) {
      query.at(place);
      highest = Math.max(highest, query.mean());
    }
    return highest;
  }

  /// Where other trials are being evaluated, by number: what they were proposed, and what they have
  /// got since.
  private static List<double[]> running(StudyView view, TrialContext self, Cube cube) {
    List<double[]> places = new ArrayList<>();
    view.running().stream()
        .filter(trial -> trial.number() != self.number())
        .sorted(Comparator.comparingInt(FrozenTrial::number))
        .forEach(
            trial -> {
              Map<String, Double> values =
                  new LinkedHashMap<>(self.proposed().getOrDefault(trial.number(), Map.of()));
              trial.parameters().forEach((name, value) -> values.put(name, value.internal()));
              cube.place(values).ifPresent(places::add);
            });
    return places;
  }

  /// The coordinates of what was fixed before the trial began.
  private double[] held(TrialContext self, StudyView view, Cube cube) {
    double[] held = new double[cube.size()];
    Arrays.fill(held, Double.NaN);
    var joint = space.of(view);
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

  /// Kept for one study, the one that was asked for last.
  private synchronized Surrogate surrogate(StudyView view, String quantity) {
    if (study.filter(view.ref()::equals).isEmpty()) {
      surrogates.clear();
      study = Optional.of(view.ref());
    }
    return surrogates.computeIfAbsent(quantity, _ -> new Surrogate(noisy));
  }
}

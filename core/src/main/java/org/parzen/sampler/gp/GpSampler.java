package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.parzen.numeric.gp.Posterior;
import org.parzen.numeric.gp.Query;
import org.parzen.sampler.Lineages;
import org.parzen.sampler.OneObjective;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Published;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.UnionSpace;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// Predicts the objective by a Gaussian process and tries where the expected improvement is
/// highest.
///
/// Source: Optuna 5, `samplers/_gp/sampler.py`. Departs from it in what [Surrogate] says, and where
/// trials are running: there Optuna integrates over what they may return, here each one is taken to
/// return what is expected of it (kriging believer). Parameters that are fixed beforehand stay
/// fixed in the search. One objective only. Where a constraint has no value in some complete
/// trials, it is learned from the others; Optuna refuses. Pruned trials count, as [Standings] says,
/// and are not tried again; Optuna leaves them out, and then finds places promising that were
/// pruned. What [GpOptions] adds is off by default.
public final class GpSampler implements Sampler {

  private final GpOptions options;
  private final IntersectionSpace intersection = new IntersectionSpace(false);
  private final UnionSpace union = new UnionSpace();
  private final Lineages<Map<String, Surrogate>> lines = new Lineages<>();

  /// @param startupTrials so many trials are drawn at random until they are complete
  /// @param deterministic whether the same parameters always give the same value
  public GpSampler(long startupTrials, boolean deterministic) {
    this(
        GpOptions.DEFAULT
            .withStartupTrials(Math.clamp(startupTrials, 1, Integer.MAX_VALUE))
            .withDeterministic(deterministic));
  }

  public GpSampler(GpOptions options) {
    this.options = options;
  }

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    OneObjective.require("gp", directions);
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    requireFits(view.directions(), SearchSpace.EMPTY);
    if (view.finished().count(TrialState.Kind.COMPLETE) < Math.max(1, options.startupTrials())) {
      return Proposal.NONE;
    }
    Cube cube = cube(view);
    if (cube.size() == 0) {
      return Proposal.NONE;
    }
    Situation situation = Situation.of(view, self, cube, options.failures());
    boolean near = isNearBest(self) && view.finished().constraintNames().isEmpty();
    double[] place =
        (near ? NearBest.of(situation) : Optional.<NearBest>empty())
            .map(box -> box.best(options, random))
            .orElseGet(() -> best(view, situation, random));
    Published published = new Published(Published.GP, cube.space().parameters());
    return new Proposal(cube.values(place), Attributes.NONE, Optional.of(published));
  }

  private Cube cube(StudyView view) {
    return options.conditional() ? Cube.partial(union.of(view)) : Cube.of(intersection.of(view));
  }

  private boolean isNearBest(TrialContext self) {
    return options.nearBest() > 0 && self.number() % options.nearBest() == options.nearBest() - 1;
  }

  private double[] best(StudyView view, Situation situation, RandomGenerator random) {
    Cube cube = situation.cube();
    List<double[]> running = situation.running();
    Observed objective = situation.objective();
    Optional<Integer> incumbent = situation.incumbent();
    List<Acquisition.Term> terms = new ArrayList<>();
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
        new AcquisitionSearch(
            cube, new Acquisition(terms), situation.held(), situation.taken(options.distinct()));
    return search.best(situation.best(), random);
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

  private synchronized Surrogate surrogate(StudyView view, String quantity) {
    Optional<Map<String, Surrogate>> known = lines.get(view.finished());
    Map<String, Surrogate> surrogates = known.orElseGet(HashMap::new);
    if (known.isEmpty()) {
      lines.put(view.finished(), surrogates);
    }
    return surrogates.computeIfAbsent(
        quantity, _ -> new Surrogate(!options.deterministic(), options.shorter()));
  }
}

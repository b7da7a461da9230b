package org.parzen.sampler.cmaes;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Lineages;
import org.parzen.sampler.OneObjective;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.cmaes.CmaEsOptions.Shape;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// Draws numeric parameters together from a normal distribution that learns from the better trials
/// where to go, how wide to be and how parameters go together. For one objective.
///
/// Chosen together are the numeric parameters that all complete trials have with the same range;
/// all others (categorical ones, those of a branch, all in the beginning) are left to another
/// sampler, random search if none is given. Without any numeric parameter everything is.
/// Constraints do not count. A trial with a value outside its range does not move the distribution.
///
/// Source: Optuna's `CmaEsSampler`, with the package `cmaes`. Departs in that nothing is stored,
/// see [Progress]; that trials count whoever proposed them, except for the first ones; and that a
/// change of the parameters chosen together begins again with all trials told instead of turning to
/// random search for good.
public final class CmaEsSampler implements Sampler {

  private final CmaEsOptions options;
  private final Sampler independent;
  private final IntersectionSpace space = new IntersectionSpace(false);
  private final Lineages<Progress> lines = new Lineages<>();

  public CmaEsSampler(CmaEsOptions options) {
    this(options, new RandomSampler());
  }

  /// @param independent draws what is not chosen together
  public CmaEsSampler(CmaEsOptions options, Sampler independent) {
    this.options = options;
    this.independent = independent;
  }

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    OneObjective.require("cmaes", directions);
    independent.requireFits(directions, declared);
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    requireFits(view.directions(), SearchSpace.EMPTY);
    JointSpace joint = space.of(view);
    if (joint.isEmpty()) {
      return Proposal.NONE;
    }
    Optional<Progress> known = progress(view, joint);
    Optional<Optimizer> state = known.flatMap(p -> p.at(view));
    if (state.isEmpty()) {
      return Proposal.NONE;
    }
    Cube cube = known.orElseThrow().cube();
    double[] drawn = state.get().ask(random);
    return new Proposal(
        cube.values(state.get().evaluated(drawn)),
        DrawnPoint.attributes(drawn, cube, self.fixed().keySet()));
  }

  /// Absent where there is nothing numeric to choose.
  private synchronized Optional<Progress> progress(StudyView view, JointSpace joint) {
    Optional<Progress> known =
        lines.get(view.finished()).filter(p -> p.cube().space().equals(joint));
    if (known.isPresent()) {
      return known;
    }
    Cube cube = Cube.of(joint, options.shape() == Shape.MARGIN);
    if (cube.dimension() == 0) {
      return Optional.empty();
    }
    Progress anew = new Progress(view, cube, options);
    lines.put(view.finished(), anew);
    return Optional.of(anew);
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return independent.sample(view, self, name, distribution, random);
  }
}

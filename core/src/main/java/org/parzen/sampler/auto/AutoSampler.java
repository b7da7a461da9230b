package org.parzen.sampler.auto;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// Chooses the sampler for each trial by what is known of the study, and says on the trial what it
/// chose and why, in `auto:sampler`. Decides by counts and spaces only, so that the same study
/// leads to the same choice.
///
/// Source: OptunaHub's `AutoSampler`, whose limit of 250 trials is kept. Departs from it: the
/// choice is made anew for each trial and told with a reason; there is no random first trial of its
/// own, because the algorithms begin by chance themselves; several objectives are left to one
/// algorithm.
public final class AutoSampler implements Sampler {

  /// The attribute of a trial that says what was chosen and why.
  public static final String ATTRIBUTE = "auto:sampler";

  /// So many complete trials are few: a model of them all is still cheap.
  static final int FEW = 250;

  /// Beyond so many parameters a model of the objective knows too little of each.
  static final int MANY_PARAMETERS = 20;

  private final Map<Algorithm, Sampler> samplers;
  private final IntersectionSpace intersection = new IntersectionSpace(false);
  private final UnequalTrials unequal = new UnequalTrials();

  /// @param samplers one for each algorithm
  public AutoSampler(Map<Algorithm, Sampler> samplers) {
    this.samplers = Map.copyOf(samplers);
    for (Algorithm algorithm : Algorithm.values()) {
      if (!samplers.containsKey(algorithm)) {
        throw new IllegalArgumentException("There is no sampler for " + algorithm + ".");
      }
    }
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    Decision decision = decide(view);
    Proposal proposal = sampler(decision).propose(view, self, random);
    return new Proposal(
        proposal.values(),
        proposal.attributes().with(ATTRIBUTE, TextNode.valueOf(decision.reason())));
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return sampler(decide(view)).sample(view, self, name, distribution, random);
  }

  private Sampler sampler(Decision decision) {
    return Objects.requireNonNull(samplers.get(decision.algorithm()));
  }

  /// What fits the study as it is.
  Decision decide(StudyView view) {
    if (view.directions().size() > 1) {
      return parzen("there are several objectives");
    }
    History history = view.finished();
    if (history.count(TrialState.Kind.COMPLETE) == 0) {
      return parzen("no trial is complete yet");
    }
    if (unequal.areThere(view)) {
      return parzen("not all trials have the same parameters");
    }
    JointSpace space = intersection.of(view);
    if (space.distributions().stream().anyMatch(CategoricalDistribution.class::isInstance)) {
      return parzen("some parameters are choices between words");
    }
    if (!history.constraintNames().isEmpty()) {
      return parzen("there are constraints");
    }
    return byBudget(history.count(TrialState.Kind.COMPLETE), space.size());
  }

  private static Decision byBudget(int complete, int parameters) {
    if (complete >= FEW) {
      return new Decision(
          Algorithm.COVARIANCE_ADAPTATION,
          "CMA-ES, because all parameters are numbers and %d trials are complete"
                  .formatted(complete)
              + " (from %d on).".formatted(FEW));
    }
    return parameters > MANY_PARAMETERS
        ? parzen("there are %d parameters (more than %d)".formatted(parameters, MANY_PARAMETERS))
        : new Decision(
            Algorithm.GAUSSIAN_PROCESS,
            "Gaussian process, because all parameters are numbers and fewer than %d trials are complete."
                .formatted(FEW));
  }

  private static Decision parzen(String because) {
    return new Decision(Algorithm.TREE_PARZEN, "TPE, because " + because + ".");
  }
}

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
import org.parzen.space.FloatDistribution;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// Chooses the sampler for each trial by what is known of the study, and says on the trial what it
/// chose and why, in `auto:sampler`. Decides by counts, spaces and the trial's number only, so that
/// the same study leads to the same choice. Parameters that are not chosen together with others are
/// left to TPE, whatever was chosen.
///
/// Source: OptunaHub's `AutoSampler`, whose limit of 250 trials is kept. Departs from it: the
/// choice is made anew for each trial and told with a reason; while there are few trials several
/// algorithms take turns, because what one of them misses another one finds; constraints and
/// choices between words are for them too. `docs/decisions/0018` has the measurements.
public final class AutoSampler implements Sampler {

  /// The attribute of a trial that says what was chosen and why.
  public static final String ATTRIBUTE = "auto:sampler";

  /// So many complete trials are needed to learn from; the samplers draw at random before.
  public static final int STARTUP = 10;

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
    Decision decision = decide(view, self.number());
    Proposal proposal = sampler(decision.algorithm()).propose(view, self, random);
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
    return sampler(Algorithm.TREE_PARZEN).sample(view, self, name, distribution, random);
  }

  private Sampler sampler(Algorithm algorithm) {
    return Objects.requireNonNull(samplers.get(algorithm));
  }

  /// What fits the study as it is.
  ///
  /// @param number of the trial that it is for
  Decision decide(StudyView view, int number) {
    if (view.directions().size() > 1) {
      return parzen("because there are several objectives");
    }
    int complete = view.finished().count(TrialState.Kind.COMPLETE);
    if (complete < STARTUP) {
      return parzen(
          "which draws at random until %d trials are complete (%d are)"
              .formatted(STARTUP, complete));
    }
    if (unequal.areThere(view)) {
      return parzen("because not all trials have the same parameters");
    }
    JointSpace space = intersection.of(view);
    if (space.size() > MANY_PARAMETERS) {
      return parzen(
          "because there are %d parameters (more than %d)"
              .formatted(space.size(), MANY_PARAMETERS));
    }
    return complete < FEW ? few(view, space, number) : many(view, space, number);
  }

  /// Every trial teaches much: a model of the objective chooses two of three.
  private static Decision few(StudyView view, JointSpace space, int number) {
    if (number % 3 == 2) {
      return parzen("because every third trial looks where a model of the objective does not");
    }
    return number % 3 == 1 && canRefine(view, space)
        ? nearBest("third")
        : new Decision(
            Algorithm.GAUSSIAN_PROCESS,
            "Gaussian process, because it learns most from each trial while fewer than %d are complete."
                .formatted(FEW));
  }

  /// A model of all trials would be slow, one of a few neighbours is not.
  private static Decision many(StudyView view, JointSpace space, int number) {
    String enough = "%d trials or more are complete".formatted(FEW);
    if (!isUnconstrained(view)) {
      return parzen("because there are constraints and " + enough);
    }
    if (number % 2 == 0 && canRefine(view, space)) {
      return nearBest("second");
    }
    return space.distributions().stream().anyMatch(CategoricalDistribution.class::isInstance)
        ? parzen("because some parameters are choices between words and " + enough)
        : new Decision(
            Algorithm.COVARIANCE_ADAPTATION,
            "CMA-ES, because all parameters are numbers and " + enough + ".");
  }

  private static boolean canRefine(StudyView view, JointSpace space) {
    return isContinuous(space) && isUnconstrained(view);
  }

  private static Decision nearBest(String every) {
    return new Decision(
        Algorithm.GAUSSIAN_PROCESS_NEAR_BEST,
        "Gaussian process near the best trial, because every %s trial refines that one."
            .formatted(every));
  }

  private static boolean isUnconstrained(StudyView view) {
    return view.finished().constraintNames().isEmpty();
  }

  /// Whether any parameter can move a little.
  private static boolean isContinuous(JointSpace space) {
    return space.distributions().stream()
        .anyMatch(
            distribution ->
                distribution instanceof FloatDistribution number
                    && number.step().isEmpty()
                    && !number.isSingle());
  }

  private static Decision parzen(String because) {
    return new Decision(Algorithm.TREE_PARZEN, "TPE, " + because + ".");
  }
}

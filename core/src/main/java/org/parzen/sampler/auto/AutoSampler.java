package org.parzen.sampler.auto;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Budget;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.sampler.joint.UnionSpace;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// Chooses the sampler for each trial by what is known of the study and of the run's budget, and
/// says on the trial what it chose and why, in `auto:sampler`. Decides by counts, spaces and the
/// trial's number only, so that the same study and the same plan lead to the same choice.
/// Parameters that are not chosen together with others are left to TPE, whatever was chosen.
///
/// Source: OptunaHub's `AutoSampler`, whose limit of 250 trials is kept. Departs from it: the
/// choice is made anew for each trial and told with a reason; while there are few trials several
/// algorithms take turns, because what one of them misses another one finds; where it is known how
/// many trials there will be, few of them are random and the last ones refine the best;
/// constraints, conditions and choices between words are for them too, and they keep away from
/// where trials fail. `docs/decisions/0018` has the measurements.
public final class AutoSampler implements Sampler {

  /// The attribute of a trial that says what was chosen and why.
  public static final String ATTRIBUTE = "auto:sampler";

  /// So many complete trials are needed to learn from; they are drawn at random.
  public static final int STARTUP = 10;

  /// The same where so few trials are planned that random ones are dear.
  public static final int SHORT_STARTUP = 5;

  /// One of so many planned trials is random, within the two bounds.
  private static final int TRIALS_A_RANDOM_ONE = 4;

  /// So many complete trials are few: a model of them all is still cheap.
  static final int FEW = 250;

  /// The last part of the planned trials refines the best one, because there is no time left to
  /// follow a new lead.
  private static final double LATE = 0.15;

  /// More are not needed to come to the bottom of a minimum.
  private static final int MOST_LATE = 30;

  /// A refinement of fewer steps one after the other comes to nothing.
  private static final int FEWEST_STEPS = 2;

  /// Beyond so many parameters a model of the objective takes too long.
  static final int MANY_PARAMETERS = 100;

  private final Map<Algorithm, Sampler> samplers;
  private final IntersectionSpace intersection = new IntersectionSpace(false);
  private final UnionSpace union = new UnionSpace();

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
    Decision decision = decide(view, self);
    Proposal proposal = sampler(decision.algorithm()).propose(view, self, random);
    return new Proposal(
        proposal.values(),
        proposal.attributes().with(ATTRIBUTE, TextNode.valueOf(decision.reason())),
        proposal.published());
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
  /// @param self the trial that it is for
  Decision decide(StudyView view, TrialContext self) {
    if (view.directions().size() > 1) {
      return parzen("because there are several objectives");
    }
    int complete = complete(view);
    int startup = startup(self.budget());
    if (complete < startup) {
      return random(startup, complete);
    }
    JointSpace space = union.of(view);
    if (space.distributions().stream().allMatch(Distribution::isSingle)) {
      return parzen("because no parameter has several values and the same range in all trials");
    }
    if (space.size() > MANY_PARAMETERS) {
      return parzen(
          "because there are %d parameters (more than %d)"
              .formatted(space.size(), MANY_PARAMETERS));
    }
    if (canRefine(view, space)) {
      Optional<Budget> late = self.budget().filter(budget -> isLate(budget, running(view, self)));
      if (late.isPresent()) {
        return late(late.get());
      }
    }
    return complete < FEW ? few(view, space, self.number()) : many(view, space, self.number());
  }

  private static int complete(StudyView view) {
    return view.finished().count(TrialState.Kind.COMPLETE);
  }

  private static int startup(Optional<Budget> budget) {
    return budget
        .map(planned -> Math.clamp(planned.trials() / TRIALS_A_RANDOM_ONE, SHORT_STARTUP, STARTUP))
        .orElse(STARTUP);
  }

  private static Decision random(int startup, int complete) {
    return parzen(
        "which draws at random until %d trials are complete (%d are)".formatted(startup, complete));
  }

  /// Each step of a refinement needs the result of the one before: where many trials run at a time
  /// there are too few steps.
  private static boolean isLate(Budget budget, int running) {
    double late = Math.min(MOST_LATE, LATE * budget.trials());
    return budget.left() <= late && running * FEWEST_STEPS <= late;
  }

  private static int running(StudyView view, TrialContext self) {
    return (int) view.running().stream().filter(t -> t.number() != self.number()).count();
  }

  private static Decision late(Budget budget) {
    return new Decision(
        Algorithm.GAUSSIAN_PROCESS_NEAR_BEST,
        "Gaussian process near the best trial, because the plan ends soon (trials left: %d of %d)."
            .formatted(budget.left(), budget.trials()));
  }

  /// Every trial teaches much: a model of the objective chooses two of three.
  private static Decision few(StudyView view, JointSpace space, int number) {
    if (number % 3 == 2) {
      int complete = complete(view);
      return complete < STARTUP
          ? random(STARTUP, complete)
          : parzen("because every third trial looks where a model of the objective does not");
    }
    return number % 3 == 1 && canRefine(view, space)
        ? nearBest("third")
        : new Decision(
            Algorithm.GAUSSIAN_PROCESS,
            "Gaussian process, because it learns most from each trial while fewer than %d are complete."
                .formatted(FEW));
  }

  /// A model of all trials would be slow, one of a few neighbours is not.
  private Decision many(StudyView view, JointSpace space, int number) {
    String enough = "%d trials or more are complete".formatted(FEW);
    if (!isUnconstrained(view)) {
      return parzen("because there are constraints and " + enough);
    }
    if (number % 2 == 0 && canRefine(view, space)) {
      return nearBest("second");
    }
    if (!space.equals(intersection.of(view))) {
      return parzen("because not all trials have the same parameters and " + enough);
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

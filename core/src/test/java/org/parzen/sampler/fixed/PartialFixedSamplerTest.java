package org.parzen.sampler.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.parameters;
import static org.parzen.sampler.Runs.run;
import static org.parzen.sampler.Runs.study;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.ParameterValue;

class PartialFixedSamplerTest {

  private static final Map<String, Choice> FIXED =
      Map.of("x", Choice.of(0.25), "kind", Choice.of("b"));

  private static final Objective THREE =
      trial -> {
        double x = trial.suggestFloat("x", 0, 1);
        trial.suggest("kind", CategoricalDistribution.of("a", "b"));
        return Outcome.of(x + trial.suggestFloat("y", 0, 1));
      };

  /// Proposes x and y together, and counts what it is told.
  private static final class Joint implements Sampler {

    @Override
    public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
      Attributes told = Attributes.NONE.with("told", IntNode.valueOf(self.fixed().size()));
      return new Proposal(Map.of("x", 0.75, "y", 0.5), told);
    }

    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator random) {
      throw new AssertionError(name);
    }

    @Override
    public boolean exhausted(StudyView view) {
      return view.size() == 3;
    }
  }

  @Test
  void holdsWhatIsFixedAndLeavesTheRestAsItWouldBe() throws InterruptedException {
    Study fixed = study(new PartialFixedSampler(FIXED, new RandomSampler()));
    Study free = study(new RandomSampler());
    run(fixed, THREE, atMost(20));
    run(free, THREE, atMost(20));
    assertThat(parameters(fixed)).allMatch(text -> text.startsWith("x=0.25 kind=b y="));
    assertThat(ys(fixed)).isEqualTo(ys(free)).doesNotHaveDuplicates();
  }

  private static List<Double> ys(Study study) {
    return study.view().trials().stream()
        .map(trial -> trial.parameters().get("y"))
        .map(ParameterValue::internal)
        .toList();
  }

  @Test
  void takesFixedNamesOutOfAJointProposalAndTellsTheBase() throws InterruptedException {
    Study study = study(new PartialFixedSampler(FIXED, new Joint()));
    run(study, THREE, atMost(20));
    assertThat(parameters(study)).containsOnly("x=0.25 kind=b y=0.5").hasSize(3);
    assertThat(study.view().trials().getFirst().system().get("told")).contains(IntNode.valueOf(2));
  }

  @Test
  void aQueuedTrialsOwnValuesGoFirst() throws InterruptedException {
    Study study = study(new PartialFixedSampler(FIXED, new RandomSampler()));
    study.enqueue(Map.of("x", Choice.of(0.5)));
    run(study, THREE, atMost(1));
    assertThat(parameters(study).getFirst()).startsWith("x=0.5 kind=b");
  }

  @Test
  void aValueOutsideTheRangeIsUsedAndOneOfAnotherKindFailsTheTrial() throws InterruptedException {
    Study far = study(new PartialFixedSampler(Map.of("x", Choice.of(4)), new RandomSampler()));
    run(far, THREE, atMost(1));
    assertThat(parameters(far).getFirst()).startsWith("x=4.0");
    Study wrong =
        study(new PartialFixedSampler(Map.of("kind", Choice.of("z")), new RandomSampler()));
    RunHandle run = run(wrong, THREE, atMost(20));
    assertThat(run.reason().orElseThrow())
        .contains("The value 'z' given for 'kind' is not one of the choices [a, b].");
  }

  @Test
  void nothingFixedIsRefused() {
    assertThatThrownBy(() -> new PartialFixedSampler(Map.of(), new RandomSampler()))
        .hasMessageContaining("No parameter is fixed");
  }
}

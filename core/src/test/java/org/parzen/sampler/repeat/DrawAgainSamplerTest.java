package org.parzen.sampler.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Histories.complete;
import static org.parzen.sampler.Histories.failed;
import static org.parzen.sampler.Histories.parameters;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.parameters;
import static org.parzen.sampler.Runs.run;
import static org.parzen.sampler.Runs.study;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.sampler.Histories;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.Component;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;

class DrawAgainSamplerTest {

  private static final IntDistribution DIGIT = new IntDistribution(0, 9);

  /// Twelve combinations.
  private static final Objective SMALL =
      trial -> {
        long n = trial.suggestInt("n", 1, 4);
        trial.suggest("kind", CategoricalDistribution.of("a", "b", "c"));
        return Outcome.of((double) n);
      };

  /// Always proposes the same, together or one by one.
  private record Stubborn(boolean together) implements Sampler {

    @Override
    public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
      return together
          ? new Proposal(Map.of("n", 2.0, "kind", 1.0), Proposal.NONE.attributes())
          : Proposal.NONE;
    }

    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator random) {
      return 1;
    }
  }

  private static List<String> tried(Sampler sampler, int trials) throws InterruptedException {
    Study study = study(sampler);
    run(study, SMALL, atMost(trials));
    return parameters(study);
  }

  @Test
  void repetitionsAreDrawnAgain() throws InterruptedException {
    assertThat(Set.copyOf(tried(new RandomSampler(), 9))).hasSizeLessThan(9);
    assertThat(tried(new DrawAgainSampler(new RandomSampler()), 9)).doesNotHaveDuplicates();
  }

  @Test
  void aSamplerThatInsistsIsOverruled() throws InterruptedException {
    assertThat(tried(new DrawAgainSampler(new Stubborn(true)), 3))
        .startsWith("n=2 kind=b", "n=1 kind=b")
        .doesNotHaveDuplicates();
    assertThat(tried(new DrawAgainSampler(new Stubborn(false)), 3))
        .startsWith("n=1 kind=b")
        .doesNotHaveDuplicates();
  }

  @Test
  void whereEverythingIsDoneRepetitionsStand() throws InterruptedException {
    assertThat(tried(new DrawAgainSampler(new Stubborn(true)), 30)).hasSize(30);
  }

  @Test
  void onlyCompleteTrialsWithExactlyTheseValuesCount() {
    StudyState state = Histories.study("s");
    Evaluated evaluated = new Evaluated();
    state.put(failed(0, parameters("a", DIGIT, 1)));
    state.put(complete(2, parameters("b", DIGIT, 2, "a", DIGIT, 1)));
    assertThat(evaluated.trial(state.view(), Map.of("a", 1.0))).isEmpty();
    assertThat(evaluated.trial(state.view(), Map.of("a", 1.0, "b", 3.0))).isEmpty();
    assertThat(evaluated.trial(state.view(), Map.of("a", 1.0, "b", 2.0))).hasValue(2);
    StudyView before = state.view();
    state.put(complete(1, parameters("a", DIGIT, 1, "b", DIGIT, 2)));
    state.put(complete(3, parameters("a", DIGIT, 0)));
    assertThat(evaluated.trial(state.view(), Map.of("a", 1.0, "b", 2.0))).hasValue(1);
    assertThat(evaluated.trial(state.view(), Map.of("a", -0.0))).hasValue(3);
    assertThat(evaluated.trial(before, Map.of("a", 1.0, "b", 2.0))).hasValue(2);
  }

  @Test
  void itIsAChoiceOfEverySamplerThatMayRepeatItself() throws InterruptedException {
    for (String id : List.of("random", "tpe", "qmc")) {
      Sampler sampler =
          Samplers.ALL.make(new Component(id, Map.of("repeats", TextNode.valueOf("draw_again"))));
      assertThat(tried(sampler, 11)).as(id).doesNotHaveDuplicates();
    }
    assertThat(Samplers.ALL.make(new Component("random"))).isInstanceOf(RandomSampler.class);
  }
}

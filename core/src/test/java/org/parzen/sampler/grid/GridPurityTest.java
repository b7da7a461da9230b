package org.parzen.sampler.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Histories.shuffled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.Histories;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Choice;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class GridPurityTest {

  private static final IntDistribution DIGIT = new IntDistribution(0, 9);

  private static GridSampler cold() {
    List<Choice> digits = IntStream.range(0, 10).mapToObj(i -> Choice.of((long) i)).toList();
    return new GridSampler(Map.of("x", digits, "y", digits), 3);
  }

  private static Proposal propose(GridSampler sampler, StudyView view, int number) {
    TrialContext self = new TrialContext(number, 3);
    Proposal proposal = sampler.propose(view, self, new SplittableRandom(1));
    double x = sampler.sample(view, self, "x", DIGIT, new SplittableRandom(number));
    return new Proposal(Map.of("x", x), proposal.attributes());
  }

  private static List<FrozenTrial> trials() {
    List<FrozenTrial> trials = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Map<String, org.parzen.trial.ParameterValue> both =
          Histories.parameters("x", DIGIT, i * 7 % 10, "y", DIGIT, i % 4);
      trials.add(i % 5 == 0 ? Histories.failed(i, both) : Histories.complete(i, both));
    }
    return trials;
  }

  @Test
  void readingOnIsTheSameAsReadingAllWhateverTheOrderOfRows() {
    Proposal expected = propose(cold(), Histories.view(trials()), 60);
    for (long seed = 0; seed < 5; seed++) {
      GridSampler warm = cold();
      StudyState state = Histories.study("s");
      for (FrozenTrial trial : shuffled(trials(), seed)) {
        state.put(trial);
        assertThat(propose(warm, state.view(), 60)).isEqualTo(propose(cold(), state.view(), 60));
      }
      assertThat(propose(warm, state.view(), 60)).isEqualTo(expected);
    }
  }

  @Test
  void neighboursThatSeeTheSameTakeDifferentCombinations() {
    StudyView view = Histories.view(trials());
    assertThat(IntStream.range(60, 80).mapToObj(n -> propose(cold(), view, n).attributes()))
        .doesNotHaveDuplicates();
  }
}

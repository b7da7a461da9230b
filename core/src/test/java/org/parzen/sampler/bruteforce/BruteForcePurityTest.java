package org.parzen.sampler.bruteforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Histories.shuffled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.Histories;
import org.parzen.sampler.TrialContext;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;

class BruteForcePurityTest {

  private static final IntDistribution DIGIT = new IntDistribution(0, 9);

  private static String proposed(BruteForceSampler sampler, StudyView view, int number) {
    double x = ask(sampler, view, number, Map.of(), "x");
    Map<String, ParameterValue> got = Histories.parameters("x", DIGIT, x);
    return x + " " + ask(sampler, view, number, got, "y");
  }

  private static double ask(
      BruteForceSampler sampler,
      StudyView view,
      int number,
      Map<String, ParameterValue> got,
      String name) {
    TrialContext self = new TrialContext(number, 3).withSuggested(got);
    return sampler.sample(view, self, name, DIGIT, new SplittableRandom());
  }

  private static List<FrozenTrial> trials() {
    List<FrozenTrial> trials = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Map<String, ParameterValue> both =
          Histories.parameters("x", DIGIT, i * 7 % 10, "y", DIGIT, i % 4);
      trials.add(i % 5 == 0 ? Histories.failed(i, both) : Histories.complete(i, both));
    }
    trials.add(Histories.running(60, Histories.parameters("x", DIGIT, 9)));
    return trials;
  }

  @Test
  void readingOnIsTheSameAsReadingAllWhateverTheOrderOfRows() {
    String expected = proposed(new BruteForceSampler(), Histories.view(trials()), 61);
    for (long seed = 0; seed < 5; seed++) {
      BruteForceSampler warm = new BruteForceSampler();
      StudyState state = Histories.study("s");
      for (FrozenTrial trial : shuffled(trials(), seed)) {
        state.put(trial);
        assertThat(proposed(warm, state.view(), 61))
            .isEqualTo(proposed(new BruteForceSampler(), state.view(), 61));
      }
      assertThat(proposed(warm, state.view(), 61)).isEqualTo(expected);
    }
  }

  @Test
  void neighboursThatSeeTheSameTakeDifferentCombinations() {
    StudyView view = Histories.view(trials());
    BruteForceSampler sampler = new BruteForceSampler();
    assertThat(IntStream.range(61, 120).mapToObj(n -> proposed(sampler, view, n)))
        .doesNotHaveDuplicates();
  }

  @Test
  void anEarlierViewAndAnotherStudyAreReadAgain() {
    StudyState state = Histories.study("s");
    trials().subList(0, 30).forEach(state::put);
    StudyView before = state.view();
    trials().subList(30, 60).forEach(state::put);
    BruteForceSampler warm = new BruteForceSampler();
    String after = proposed(warm, state.view(), 61);
    assertThat(proposed(warm, before, 61)).isEqualTo(proposed(new BruteForceSampler(), before, 61));
    StudyView other = Histories.view(trials().subList(0, 10));
    assertThat(proposed(warm, other, 61)).isEqualTo(proposed(new BruteForceSampler(), other, 61));
    assertThat(proposed(warm, state.view(), 61)).isEqualTo(after);
  }
}

package org.parzen.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.fixed.PartialFixedSampler;
import org.parzen.sampler.repeat.DrawAgainSampler;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.Trial;

class ForwardingSamplerTest {

  private static final EarlierResults SEVENTH = (_, _) -> OptionalInt.of(7);

  private static final Sampler ODD = new Odd(Optional.of(SEVENTH));

  /// Gives to every question an answer that is not the usual one.
  private record Odd(Optional<EarlierResults> earlierResults) implements Sampler {
    @Override
    public void requireFits(List<Direction> directions, SearchSpace declared) {
      throw new IllegalArgumentException("It does not fit.");
    }

    @Override
    public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
      return new Proposal(Map.of("x", 0.25), Attributes.NONE);
    }

    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator random) {
      return 0.75;
    }

    @Override
    public boolean exhausted(StudyView view) {
      return true;
    }

    @Override
    public boolean awaitsRunning(StudyView view) {
      return true;
    }
  }

  @Test
  void passesEveryQuestionOn() {
    Sampler forwarding = new ForwardingSampler(ODD);
    StudyView view = Runs.study(ODD).view();
    assertThat(fits(forwarding)).isFalse();
    assertThat(forwarding.exhausted(view)).isTrue();
    assertThat(forwarding.awaitsRunning(view)).isTrue();
    assertThat(forwarding.earlierResults()).contains(SEVENTH);
  }

  @Test
  void valuesAreThoseOfTheOneBehind() {
    Trial trial = Runs.study(new ForwardingSampler(new Odd(Optional.empty()))).ask();
    assertThat(trial.suggestFloat("x", 0, 1)).isEqualTo(0.25);
    assertThat(trial.suggestFloat("y", 0, 1)).isEqualTo(0.75);
  }

  @Test
  void thoseThatChangeSomethingLeaveTheRest() {
    StudyView view = Runs.study(ODD).view();
    for (Sampler sampler :
        List.of(
            new PartialFixedSampler(Map.of("x", Choice.of(0.5)), ODD), new DrawAgainSampler(ODD))) {
      assertThat(fits(sampler)).isFalse();
      assertThat(sampler.exhausted(view)).isTrue();
      assertThat(sampler.awaitsRunning(view)).isTrue();
      assertThat(sampler.earlierResults()).contains(SEVENTH);
    }
  }

  private static boolean fits(Sampler sampler) {
    try {
      sampler.requireFits(List.of(Direction.MINIMIZE), SearchSpace.EMPTY);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

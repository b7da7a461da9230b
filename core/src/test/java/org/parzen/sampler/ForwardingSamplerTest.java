package org.parzen.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
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
import org.parzen.space.FloatDistribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

class ForwardingSamplerTest {

  private static final EarlierResults SEVENTH = (_, _) -> OptionalInt.of(7);

  private static final Proposal PROPOSAL =
      new Proposal(Map.of("x", 0.25), Attributes.NONE.with("told", IntNode.valueOf(1)));

  /// Gives to every question an answer that is not the usual one.
  private record Odd() implements Sampler {
    @Override
    public void requireFits(List<Direction> directions, SearchSpace declared) {
      throw new IllegalArgumentException("It does not fit.");
    }

    @Override
    public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
      return PROPOSAL;
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

    @Override
    public Optional<EarlierResults> earlierResults() {
      return Optional.of(SEVENTH);
    }
  }

  @Test
  void passesEveryQuestionOn() {
    Sampler forwarding = new ForwardingSampler(new Odd());
    StudyView view = Runs.study(new Odd()).view();
    TrialContext self = new TrialContext(0, Map.of(), Map.of(), Map.of(), 1);
    RandomGenerator random = RandomGenerator.getDefault();
    Distribution unit = new FloatDistribution(0, 1);
    assertThat(fits(forwarding)).isFalse();
    assertThat(forwarding.propose(view, self, random)).isEqualTo(PROPOSAL);
    assertThat(forwarding.sample(view, self, "x", unit, random)).isEqualTo(0.75);
    assertThat(forwarding.exhausted(view)).isTrue();
    assertThat(forwarding.awaitsRunning(view)).isTrue();
    assertThat(forwarding.earlierResults()).contains(SEVENTH);
  }

  @Test
  void thoseThatChangeSomethingLeaveTheRest() {
    StudyView view = Runs.study(new Odd()).view();
    for (Sampler sampler :
        List.of(
            new PartialFixedSampler(Map.of("x", Choice.of(0.5)), new Odd()),
            new DrawAgainSampler(new Odd()))) {
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

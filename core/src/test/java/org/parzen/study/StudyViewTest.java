package org.parzen.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.parzen.space.FloatDistribution;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

class StudyViewTest {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00.123456Z");

  private static StudyState state(Direction... directions) {
    return new StudyState(
        new StudyRef(1, "s"), new StudySpec("s", directions), FinishedAttributes.inMemory());
  }

  private static FrozenTrial complete(int number, double... values) {
    return new FrozenTrial(
        number,
        new TrialState.Complete(
            START, START.plusSeconds(1), DoubleStream.of(values).boxed().toList()),
        Map.of("x", new ParameterValue(new FloatDistribution(0, 9), number % 10)),
        Reports.NONE.with(1, number).with(2, Double.NaN),
        Attributes.NONE,
        Attributes.NONE);
  }

  private static FrozenTrial infeasible(int number, double value) {
    return complete(number, value)
        .withSystem(Attributes.NONE.with("constraints:c", DoubleNode.valueOf(1)));
  }

  @Test
  void givesBackWhatWasPutIn() {
    StudyState state = state(Direction.MINIMIZE);
    List<FrozenTrial> trials = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      FrozenTrial trial = complete(i, i * 0.5);
      trials.add(trial);
      state.put(trial);
    }
    assertThat(state.view().trials()).isEqualTo(trials);
    assertThat(state.view().trial(4097)).contains(trials.get(4097));
  }

  @Test
  void anEarlierViewDoesNotChange() {
    StudyState state = state(Direction.MINIMIZE);
    state.put(complete(0, 3));
    StudyView before = state.view();
    state.put(complete(1, 1));
    state.put(FrozenTrial.waiting(Map.of(), Attributes.NONE).numbered(2));
    assertThat(before.size()).isEqualTo(1);
    assertThat(before.trial(1)).isEmpty();
    assertThat(before.best().orElseThrow().number()).isZero();
    assertThat(state.view().best().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void bestIsTheEarliestOfEqualsWhateverTheOrderOfArrival() {
    StudyState state = state(Direction.MAXIMIZE);
    state.put(complete(2, 7));
    state.put(complete(1, 7));
    state.put(complete(3, 5));
    assertThat(state.view().best().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void infeasibleTrialsAreNeverBest() {
    StudyState state = state(Direction.MINIMIZE);
    state.put(infeasible(0, 1));
    assertThat(state.view().best()).isEmpty();
    state.put(complete(1, 9));
    assertThat(state.view().best().orElseThrow().number()).isEqualTo(1);
    assertThat(state.view().finished().isFeasible(0)).isFalse();
    assertThat(state.view().finished().constraint(0, "c")).isEqualTo(1);
  }

  @Test
  void paretoFrontKeepsEqualsAndLeavesOutTheDominated() {
    StudyState state = state(Direction.MINIMIZE, Direction.MAXIMIZE);
    state.put(complete(0, 1, 1));
    state.put(complete(1, 2, 3));
    state.put(complete(2, 2, 2));
    state.put(complete(3, 1, 1));
    state.put(complete(4, 0, 0));
    assertThat(state.view().bestTrials().stream().map(FrozenTrial::number))
        .containsExactly(0, 1, 3, 4);
    assertThatThrownBy(() -> state.view().best()).hasMessageContaining("2 objectives");
  }

  @Test
  void finishedTrialsAreImmutableAndUnknownOnesAreNamed() {
    StudyState state = state(Direction.MINIMIZE);
    state.put(complete(0, 1));
    assertThatThrownBy(() -> state.apply(new TrialEvent.Reported(0, 1, 1)))
        .isInstanceOf(StudyException.TrialFinished.class)
        .hasMessageContaining("Trial 0 is COMPLETE");
    assertThatThrownBy(() -> state.apply(new TrialEvent.Reported(7, 1, 1)))
        .isInstanceOf(StudyException.NoSuchTrial.class)
        .hasMessageContaining("no trial 7");
  }

  @Test
  void requeueingKeepsTheParametersAsFixedOnes() {
    StudyState state = state(Direction.MINIMIZE);
    state.put(
        new FrozenTrial(
            0,
            new TrialState.Running(START),
            Map.of("x", new ParameterValue(new FloatDistribution(0, 9), 4)),
            Reports.NONE.with(0, 1),
            Attributes.NONE.with("note", DoubleNode.valueOf(1)),
            Attributes.NONE));
    state.apply(new TrialEvent.Requeued(0));
    FrozenTrial again = state.view().trial(0).orElseThrow();
    assertThat(again.kind()).isEqualTo(TrialState.Kind.WAITING);
    assertThat(again.fixed()).isEqualTo(Map.of("x", org.parzen.space.Choice.of(4.0)));
    assertThat(again.reports().isEmpty()).isTrue();
    assertThat(again.user().isEmpty()).isTrue();
  }

  @Test
  void aStudyBeginsWithTheTrialThatBeganFirst() {
    StudyState state = state(Direction.MINIMIZE);
    state.put(FrozenTrial.waiting(Map.of(), Attributes.NONE));
    assertThat(state.view().start()).isEmpty();
    state.put(complete(1, 3));
    assertThat(state.view().start()).contains(START);
    state.put(complete(2, 3).in(new TrialState.Running(START.plusSeconds(1))));
    assertThat(state.view().start()).contains(START);
    state.put(complete(3, 3).in(new TrialState.Running(START.minusSeconds(1))));
    assertThat(state.view().start()).contains(START.minusSeconds(1));
  }

  @Test
  void reportsShareTheirArraysButNotTheirFuture() {
    Reports one = Reports.NONE.with(0, 1);
    Reports left = one.with(1, 2);
    Reports right = one.with(1, 3);
    assertThat(left.value(1)).isEqualTo(2);
    assertThat(right.value(1)).isEqualTo(3);
    assertThat(one.size()).isEqualTo(1);
    assertThat(left.with(1, 9)).isSameAs(left);
  }
}

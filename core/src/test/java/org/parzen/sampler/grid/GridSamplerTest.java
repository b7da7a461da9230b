package org.parzen.sampler.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.parameters;
import static org.parzen.sampler.Runs.run;
import static org.parzen.sampler.Runs.study;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

@Timeout(60)
class GridSamplerTest {

  private static final CategoricalDistribution LETTERS =
      CategoricalDistribution.of("a", "b", "c", "d");

  /// Twelve combinations.
  private static final Map<String, List<Choice>> VALUES =
      Map.of("y", choices("a", "b", "c", "d"), "x", whole(1, 2, 3));

  private static final Objective BOTH =
      trial -> {
        Choice x = trial.suggest("x", new IntDistribution(1, 3));
        trial.suggest("y", LETTERS);
        return Outcome.of(x.number().orElseThrow());
      };

  /// What Optuna's own order is: NumPy's `RandomState(0)` shuffles twelve combinations so.
  private static final List<String> ORDER =
      List.of(
          "x=2 y=c", "x=3 y=d", "x=2 y=a", "x=3 y=c", "x=1 y=c", "x=3 y=a", "x=1 y=b", "x=2 y=d",
          "x=3 y=b", "x=1 y=d", "x=1 y=a", "x=2 y=b");

  private static List<Choice> whole(long... values) {
    return java.util.Arrays.stream(values).mapToObj(Choice::of).toList();
  }

  private static List<Choice> choices(String... values) {
    return java.util.Arrays.stream(values).map(Choice::of).toList();
  }

  private static GridSampler sampler() {
    return new GridSampler(VALUES, 0);
  }

  @Test
  void triesEachCombinationOnceInThePeersOrderAndEndsTheRun() throws InterruptedException {
    Study study = study(sampler());
    RunHandle run = run(study, BOTH, atMost(50));
    assertThat(parameters(study)).isEqualTo(ORDER);
    assertThat(run.reason()).contains("nothing is left to try");
    assertThat(run.failed()).isFalse();
    FrozenTrial third = study.view().trials().get(2);
    assertThat(third.system().get("grid_id")).contains(IntNode.valueOf(2));
    assertThat(third.system().get("search_space").orElseThrow().toString())
        .isEqualTo("{\"x\":[1,2,3],\"y\":[\"a\",\"b\",\"c\",\"d\"]}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fourLanesTryEachCombinationOnce(boolean repeatable) throws InterruptedException {
    Study study = study(sampler());
    var plan = repeatable ? atMost(50).withLanes(4).repeatably() : atMost(50).withLanes(4);
    RunHandle run = run(study, BOTH, plan);
    assertThat(parameters(study)).isEqualTo(ORDER);
    assertThat(run.reason()).contains("nothing is left to try");
  }

  @Test
  void trialsThatAskAtTheSameMomentDoNotCollide() throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(4);
    Objective meeting =
        trial -> {
          together.await();
          trial.suggest("x", new IntDistribution(1, 3));
          together.await();
          trial.suggest("y", LETTERS);
          return Outcome.of(1);
        };
    Study study = study(sampler());
    run(study, meeting, atMost(12).withLanes(4));
    assertThat(parameters(study)).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void goesOnWhereAnEarlierRunEnded() throws InterruptedException {
    Study study = study(sampler());
    run(study, BOTH, atMost(5));
    run(study, BOTH, atMost(50).withLanes(2));
    assertThat(parameters(study)).isEqualTo(ORDER);
    run(study, BOTH, atMost(50));
    assertThat(study.view().size()).isEqualTo(12);
  }

  @Test
  void failedCombinationsAreNotTriedAgain() throws InterruptedException {
    Objective moody =
        trial -> {
          long x = trial.suggestInt("x", 1, 3);
          if (x == 2) {
            throw new IllegalStateException("x is 2");
          }
          trial.suggest("y", LETTERS);
          return Outcome.of((double) x);
        };
    Study study = study(sampler());
    run(study, BOTH, atMost(1));
    run(study, moody, atMost(50));
    assertThat(study.view().size()).isEqualTo(12);
    assertThat(study.view().count(TrialState.Kind.FAIL)).isEqualTo(3);
  }

  @Test
  void queuedTrialsCountByTheirValuesAndAreRunBeforeTheEnd() throws InterruptedException {
    Study study = study(sampler());
    study.enqueue(Map.of("x", Choice.of(1), "y", Choice.of("a")));
    study.enqueue(Map.of("y", Choice.of("d")));
    run(study, BOTH, atMost(50));
    List<String> values = parameters(study);
    assertThat(values.getFirst()).isEqualTo("x=1 y=a");
    assertThat(values.get(1)).endsWith("y=d");
    assertThat(values).containsExactlyInAnyOrderElementsOf(ORDER);
    study.enqueue(Map.of("x", Choice.of(2), "y", Choice.of("b")));
    run(study, BOTH, atMost(50));
    assertThat(parameters(study)).hasSize(13).endsWith("x=2 y=b");
  }

  @Test
  void aQueuedValueOutsideTheGridStandsForNoCombination() throws InterruptedException {
    Study study = study(new GridSampler(Map.of("x", whole(1, 2), "y", choices("a", "b")), 0));
    study.enqueue(Map.of("x", Choice.of(3)));
    run(study, BOTH, atMost(50));
    assertThat(parameters(study)).hasSize(5);
    assertThat(parameters(study).getFirst()).startsWith("x=3 y=");
    assertThat(new HashSet<>(parameters(study))).hasSize(5);
  }

  @Test
  void whatTookNoPartMakesNoDifference() throws InterruptedException {
    Objective conditional =
        trial -> {
          long x = trial.suggestInt("x", 1, 3);
          if (x == 1) {
            trial.suggest("y", LETTERS);
          }
          return Outcome.of((double) x);
        };
    Study study = study(sampler());
    RunHandle run = run(study, conditional, atMost(50));
    assertThat(parameters(study))
        .containsExactlyInAnyOrder("x=1 y=a", "x=1 y=b", "x=1 y=c", "x=1 y=d", "x=2", "x=3");
    assertThat(run.reason()).contains("nothing is left to try");
  }

  @Test
  void aWiderGridStartsAnewForTheNewParameter() throws InterruptedException {
    Study first = study(new GridSampler(Map.of("x", whole(1, 2, 3)), 0));
    run(first, trial -> Outcome.of((double) trial.suggestInt("x", 1, 3)), atMost(50));
    Study second = study(sampler());
    first.view().trials().forEach(second::add);
    run(second, BOTH, atMost(50));
    assertThat(second.view().size()).isEqualTo(3 + 12);
  }

  @Test
  void aParameterWithOneValueMakesNoDifference() throws InterruptedException {
    Objective single =
        trial -> {
          trial.suggest("x", new IntDistribution(2, 2));
          trial.suggest("y", LETTERS);
          return Outcome.of(1);
        };
    Study study = study(sampler());
    run(study, single, atMost(50));
    assertThat(parameters(study))
        .containsExactlyInAnyOrder("x=2 y=a", "x=2 y=b", "x=2 y=c", "x=2 y=d");
  }

  @Test
  void anObjectiveThatAsksForNothingEndsToo() throws InterruptedException {
    Study study = study(sampler());
    run(study, _ -> Outcome.of(1), atMost(50));
    assertThat(study.view().size()).isEqualTo(12);
  }

  @Test
  void valuesOutsideTheRangeAreUsed() throws InterruptedException {
    Study study = study(new GridSampler(Map.of("x", List.of(Choice.of(0.5), Choice.of(7))), 0));
    run(study, trial -> Outcome.of(trial.suggestFloat("x", 0, 1)), atMost(50));
    assertThat(parameters(study)).containsExactlyInAnyOrder("x=0.5", "x=7.0");
  }

  @Test
  void aParameterThatTheGridMissesEndsTheRunWithItsName() throws InterruptedException {
    Study study = study(sampler());
    RunHandle run =
        run(
            study,
            trial -> Outcome.of(trial.suggest("momentum", new FloatDistribution(0, 1)).hashCode()),
            atMost(50));
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow())
        .contains("The grid has no values for 'momentum', only for x, y.");
  }

  @Test
  void valuesOfAnotherKindFailTheirTrialsWithTheirName() throws InterruptedException {
    Study study = study(new GridSampler(Map.of("x", List.of(Choice.of(1), Choice.of(1.5))), 0));
    run(study, trial -> Outcome.of((double) trial.suggestInt("x", 0, 3)), atMost(50));
    assertThat(reasons(study))
        .containsExactly("The value '1.5' given for 'x' is not a whole number. Give another one.");
    Study letters = study(new GridSampler(Map.of("y", choices("a", "z")), 0));
    run(letters, trial -> Outcome.of(trial.suggest("y", LETTERS).hashCode()), atMost(50));
    assertThat(reasons(letters))
        .containsExactly(
            "The value 'z' given for 'y' is not one of the choices [a, b, c, d]. Give another one.");
  }

  private static List<String> reasons(Study study) {
    return study.view().trials().stream()
        .flatMap(trial -> trial.system().get(Study.REASON).stream())
        .toList();
  }

  @Test
  void gridsThatCanNotBeAreRefused() {
    assertThatThrownBy(() -> new GridSampler(Map.of("x", List.of()), 0))
        .hasMessageContaining("no values for 'x'");
    assertThatThrownBy(() -> new GridSampler(Map.of(), 0)).hasMessageContaining("no parameters");
    assertThatThrownBy(() -> new GridSampler(Map.of("x", List.of(Choice.of(1), Choice.of(1.0))), 0))
        .hasMessageContaining("the value 1.0 of 'x' twice");
    List<Choice> many = java.util.stream.LongStream.range(0, 4000).mapToObj(Choice::of).toList();
    assertThatThrownBy(() -> new GridSampler(Map.of("x", many, "y", many), 0))
        .hasMessageContaining("more than 10000000 combinations");
  }

  @Test
  void shufflesAsNumPyDoes() {
    assertThat(PeerShuffle.order(12, 42)).containsExactly(10, 9, 0, 8, 5, 2, 1, 11, 4, 7, 3, 6);
    assertThat(PeerShuffle.order(12, 3_000_000_000L))
        .containsExactly(4, 8, 9, 5, 11, 0, 7, 10, 6, 3, 2, 1);
  }
}

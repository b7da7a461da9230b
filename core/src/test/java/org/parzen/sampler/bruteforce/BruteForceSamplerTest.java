package org.parzen.sampler.bruteforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.parameters;
import static org.parzen.sampler.Runs.run;
import static org.parzen.sampler.Runs.study;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.RunHandle;
import org.parzen.run.RunPlan;
import org.parzen.run.Study;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

@Timeout(60)
class BruteForceSamplerTest {

  private static final CategoricalDistribution KERNELS =
      CategoricalDistribution.of("linear", "poly", "rbf");

  /// Ten combinations, as deep as their kernel needs.
  private static final Objective CONDITIONAL = BruteForceSamplerTest::conditional;

  private static final List<String> ALL =
      List.of(
          "kernel=linear",
          "kernel=poly degree=2 coef=0.1",
          "kernel=poly degree=2 coef=0.2",
          "kernel=poly degree=2 coef=0.3",
          "kernel=poly degree=3",
          "kernel=poly degree=4 coef=0.1",
          "kernel=poly degree=4 coef=0.2",
          "kernel=poly degree=4 coef=0.3",
          "kernel=rbf log=True",
          "kernel=rbf log=False");

  private static Outcome conditional(Trial trial) {
    switch (trial.suggest("kernel", KERNELS).text()) {
      case "poly" -> {
        if (trial.suggestInt("degree", 2, 4) != 3) {
          trial.suggest("coef", new FloatDistribution(0.1, 0.3, Spacing.step(0.1)));
        }
      }
      case "rbf" ->
          trial.suggest("log", CategoricalDistribution.of(Choice.of(true), Choice.of(false)));
      default -> {}
    }
    return Outcome.of(1);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "4, false", "1, true", "2, true", "4, true"})
  void triesEachCombinationOnceAndEndsTheRun(int lanes, boolean repeatable)
      throws InterruptedException {
    for (long seed = 0; seed < 5; seed++) {
      Study study = study(new BruteForceSampler(), seed);
      RunPlan plan = atMost(50).withLanes(lanes);
      RunHandle run = run(study, CONDITIONAL, repeatable ? plan.repeatably() : plan);
      assertThat(parameters(study)).containsExactlyInAnyOrderElementsOf(ALL);
      assertThat(run.reason()).contains("nothing is left to try");
      assertThat(run.failed()).isFalse();
    }
  }

  @Test
  void slowTrialsAreWaitedForWhereTheyMayShowMore() throws InterruptedException {
    Objective slow =
        trial -> {
          Thread.sleep(ThreadLocalRandom.current().nextInt(5));
          Outcome outcome = conditional(trial);
          Thread.sleep(ThreadLocalRandom.current().nextInt(20));
          return outcome;
        };
    Study study = study(new BruteForceSampler());
    run(study, slow, atMost(50).withLanes(4));
    assertThat(parameters(study)).containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void trialsThatAskAtTheSameMomentDoNotCollide() throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(4);
    Objective meeting =
        trial -> {
          if (trial.number() >= 4) {
            together.await();
          }
          trial.suggest("a", new IntDistribution(1, 5));
          if (trial.number() >= 4) {
            together.await();
          }
          trial.suggest("b", new IntDistribution(1, 4));
          return Outcome.of(1);
        };
    Study study = study(new BruteForceSampler());
    run(study, meeting, atMost(4));
    run(study, meeting, atMost(16).withLanes(4));
    assertThat(parameters(study)).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void theStudysSeedChoosesTheOrder() throws InterruptedException {
    Study one = study(new BruteForceSampler(), 1);
    Study two = study(new BruteForceSampler(), 2);
    run(one, CONDITIONAL, atMost(50));
    run(two, CONDITIONAL, atMost(50));
    assertThat(parameters(one)).isNotEqualTo(parameters(two));
  }

  @Test
  void goesOnWhereAnEarlierRunEnded() throws InterruptedException {
    Study whole = study(new BruteForceSampler(), 7);
    run(whole, CONDITIONAL, atMost(50));
    Study parts = study(new BruteForceSampler(), 7);
    for (int i = 0; i < 5; i++) {
      run(parts, CONDITIONAL, atMost(2));
    }
    assertThat(parameters(parts)).isEqualTo(parameters(whole));
    run(parts, CONDITIONAL, atMost(50));
    assertThat(parts.view().size()).isEqualTo(10);
  }

  @Test
  void aRangeMayGrow() throws InterruptedException {
    Study study = study(new BruteForceSampler());
    run(study, trial -> Outcome.of((double) trial.suggestInt("n", 1, 3)), atMost(50));
    Objective wider = trial -> Outcome.of((double) trial.suggestInt("n", 0, 5));
    run(study, wider, atMost(50));
    // The range is the latest trial's: that there is a wider one shows when a trial asks for it.
    assertThat(study.view().size()).isEqualTo(3);
    study.enqueue(Map.of("n", Choice.of(5)));
    run(study, wider, atMost(50));
    assertThat(parameters(study))
        .containsExactlyInAnyOrder("n=0", "n=1", "n=2", "n=3", "n=4", "n=5");
  }

  @Test
  void queuedTrialsCountAndAreRunBeforeTheEnd() throws InterruptedException {
    Study study = study(new BruteForceSampler());
    study.enqueue(Map.of("kernel", Choice.of("poly"), "degree", Choice.of(3)));
    study.enqueue(Map.of("kernel", Choice.of("rbf")));
    run(study, CONDITIONAL, atMost(50).withLanes(2));
    assertThat(parameters(study)).containsExactlyInAnyOrderElementsOf(ALL);
    study.enqueue(Map.of("kernel", Choice.of("linear")));
    run(study, CONDITIONAL, atMost(50));
    assertThat(study.view().size()).isEqualTo(11);
  }

  @Test
  void failedCombinationsAreNotTriedAgain() throws InterruptedException {
    Objective moody =
        trial -> {
          long n = trial.suggestInt("n", 1, 12);
          return n % 3 == 0 ? Outcome.failed("no") : Outcome.of((double) n);
        };
    Study study = study(new BruteForceSampler());
    run(study, moody, atMost(50));
    assertThat(study.view().size()).isEqualTo(12);
    assertThat(study.view().count(TrialState.Kind.FAIL)).isEqualTo(4);
  }

  @Test
  void aTrialThatNobodyWorksOnDoesNotKeepTheRunWaiting() throws InterruptedException {
    Study study = study(new BruteForceSampler());
    study.ask().suggest("n", new IntDistribution(1, 3));
    run(study, trial -> Outcome.of((double) trial.suggestInt("n", 1, 3)), atMost(50));
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(3);
  }

  @Test
  void anObjectiveThatAsksForNothingIsDoneAtOnce() throws InterruptedException {
    Study study = study(new BruteForceSampler());
    run(study, _ -> Outcome.of(1), atMost(50));
    assertThat(study.view().size()).isOne();
  }

  @Test
  void aRealNumberWithoutAStepEndsTheRunWithItsName() throws InterruptedException {
    Study study = study(new BruteForceSampler());
    RunHandle run = run(study, trial -> Outcome.of(trial.suggestFloat("lr", 0, 1)), atMost(50));
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow())
        .contains("The parameter 'lr' is a real number without a step");
  }

  @Test
  void tooManyValuesEndTheRunWithTheirCount() throws InterruptedException {
    Study study = study(new BruteForceSampler());
    RunHandle run =
        run(study, trial -> Outcome.of((double) trial.suggestInt("n", 1, 1L << 40)), atMost(50));
    assertThat(run.reason().orElseThrow()).contains("1099511627776 values");
  }

  @Test
  void anotherOrderOfAskingEndsTheRunWithBothNames() throws InterruptedException {
    Objective fickle =
        trial -> {
          boolean odd = trial.number() % 2 == 1;
          trial.suggestInt(odd ? "b" : "a", 1, 3);
          return Outcome.of(1);
        };
    Study study = study(new BruteForceSampler());
    run(study, trial -> Outcome.of((double) trial.suggestInt("a", 1, 3)), atMost(1));
    RunHandle run = run(study, fickle, atMost(50));
    assertThat(study.view().trial(1).orElseThrow().system().get(Study.REASON).orElseThrow())
        .contains("asks for 'a' and another for 'b'");
    assertThat(run.reason()).contains("nothing is left to try");
  }
}
